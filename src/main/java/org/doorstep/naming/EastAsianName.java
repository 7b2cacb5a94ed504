package org.doorstep.naming;

import java.util.List;
import java.util.stream.IntStream;

/** Names of China, Korea and Vietnam: a family name at one end, given names of syllables of which each counts. */
final class EastAsianName {

    private static final int LONGEST = 8;

    private final WrittenName name;
    private final boolean first;
    private final boolean last;
    private final boolean vietnamese;

    EastAsianName(WrittenName name) {
        this.name = name;
        List<Word> words = name.words();
        vietnamese =
                words.get(0).is("vietnamese") || words.get(words.size() - 1).is("vietnamese");
        first = isFamily(words.get(0));
        last = isFamily(words.get(words.size() - 1));
    }

    /** Whether it is one: a family name at an end, and beside it a word that is no given name elsewhere; none is longer than two syllables. */
    boolean isOne() {
        return (first || last)
                && name.words().stream().allMatch(word -> word.letters().length() <= LONGEST)
                && IntStream.range(0, name.words().size())
                        .anyMatch(i -> !isEnd(i) && !name.words().get(i).isGiven()
                                || first && last && name.words().size() == 2);
    }

    /** Whether too much is left out: the family name, the name one is called by, or some syllables of a given name but not all. */
    boolean isDoubtful(Pairing pairing) {
        boolean own = isMarried() && !pairing.isLeftOut(1);
        boolean family = IntStream.range(0, name.words().size()).anyMatch(i -> isEnd(i) && !pairing.isLeftOut(i));
        if (!family && !own) {
            return true;
        }
        if (vietnamese) {
            return pairing.isLeftOut(0) || pairing.isLeftOut(name.words().size() - 1);
        }
        long left = syllables().filter(pairing::isLeftOut).count();
        long all = syllables().count();
        return left > 0 && (left < all || !isKnownByAnother(pairing));
    }

    /** Two family names before two syllables: the husband's and her own. */
    private boolean isMarried() {
        return first && name.words().size() > 3 && isFamily(name.words().get(1));
    }

    private boolean isKnownByAnother(Pairing pairing) {
        return IntStream.range(0, name.words().size())
                .anyMatch(i -> !isEnd(i) && name.words().get(i).isGiven() && !pairing.isLeftOut(i)
                        || i == name.words().size() - 1
                                && !last
                                && name.words().get(i).isGiven()
                                && !pairing.isLeftOut(i));
    }

    private IntStream syllables() {
        return IntStream.range(0, name.words().size())
                .filter(i -> !isEnd(i)
                        && !(i == 1 && isMarried())
                        && !name.words().get(i).isGiven());
    }

    private boolean isEnd(int at) {
        return first && at == 0 || !first && last && at == name.words().size() - 1;
    }

    private static boolean isFamily(Word word) {
        return word.is("family") || word.is("vietnamese");
    }
}
