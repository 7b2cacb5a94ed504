package org.doorstep.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which words of the fuller of two names are which of the shorter. The surest likeness takes first; a word is taken once. */
final class Pairing {

    /** One word, or some that are written together in the other name, by the place of the first. */
    record Pair(int inFull, int inShort, int width, Likeness likeness) {}

    final WrittenName full;
    final WrittenName less;
    private final boolean exact;
    private final Set<Integer> takenInFull = new HashSet<>();
    private final Set<Integer> takenInLess = new HashSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    Pairing(WrittenName full, WrittenName less, boolean exact) {
        this.full = full;
        this.less = less;
        this.exact = exact;
        take(Likeness.SAME_LETTERS);
        joinedInFull(Likeness.SAME_LETTERS);
        joinedInLess(Likeness.SAME_LETTERS);
        joinedInFull(Likeness.SAME_NAME);
        joinedInLess(Likeness.SAME_NAME);
        take(Likeness.SAME_NAME);
        take(Likeness.FAMILY_FORM);
        take(Likeness.SLIP);
        take(Likeness.INITIAL);
    }

    /** In the order of the fuller name, without the little words between names. */
    List<Pair> pairs() {
        return pairs.stream()
                .filter(pair -> pair.width() > 1 || !isBetween(full, pair.inFull()))
                .sorted((one, other) -> Integer.compare(one.inFull(), other.inFull()))
                .toList();
    }

    /** Whether the shorter has nothing that the fuller lacks, but little words. */
    boolean isWhole() {
        return IntStream.range(0, less.words().size()).allMatch(i -> takenInLess.contains(i) || isBetween(less, i));
    }

    boolean isLeftOut(int inFull) {
        return !takenInFull.contains(inFull) && !isBetween(full, inFull);
    }

    /** A little word that is not the last, such as bin, de, al. */
    static boolean isBetween(WrittenName name, int at) {
        Word word = name.words().get(at);
        return word.is("between") && at < name.words().size() - 1 && !(at == 0 && word.is("vietnamese"));
    }

    private void take(Likeness wanted) {
        for (int i = 0; i < full.words().size(); i++) {
            for (int j = 0; j < less.words().size(); j++) {
                if (areFree(i, 1, j, 1)
                        && Likeness.of(full.words().get(i), less.words().get(j), exact) == wanted) {
                    pair(i, 1, j, 1, wanted);
                }
            }
        }
    }

    private void joinedInFull(Likeness least) {
        for (int length = 2; length <= 3; length++) {
            for (int i = 0; i + length <= full.words().size(); i++) {
                Word joined = joined(full, i, length);
                for (int j = 0; j < less.words().size(); j++) {
                    if (areFree(i, length, j, 1) && isOne(joined, less.words().get(j), least)) {
                        pair(i, length, j, 1, Likeness.SAME_NAME);
                    }
                }
            }
        }
    }

    private void joinedInLess(Likeness least) {
        for (int length = 2; length <= 3; length++) {
            for (int j = 0; j + length <= less.words().size(); j++) {
                Word joined = joined(less, j, length);
                for (int i = 0; i < full.words().size(); i++) {
                    if (areFree(i, 1, j, length) && isOne(joined, full.words().get(i), least)) {
                        pair(i, 1, j, length, Likeness.SAME_NAME);
                    }
                }
            }
        }
    }

    private boolean isOne(Word joined, Word word, Likeness least) {
        return Likeness.of(joined, word, exact).compareTo(least) <= 0;
    }

    private static Word joined(WrittenName name, int from, int length) {
        Word joined = name.words().get(from);
        for (int i = from + 1; i < from + length; i++) {
            joined = joined.joined(name.words().get(i));
        }
        return joined;
    }

    private boolean areFree(int i, int inFull, int j, int inLess) {
        return IntStream.range(i, i + inFull).noneMatch(takenInFull::contains)
                && IntStream.range(j, j + inLess).noneMatch(takenInLess::contains);
    }

    private void pair(int i, int inFull, int j, int inLess, Likeness likeness) {
        IntStream.range(i, i + inFull).forEach(takenInFull::add);
        IntStream.range(j, j + inLess).forEach(takenInLess::add);
        pairs.add(new Pair(i, j, Math.max(inFull, inLess), likeness));
    }
}
