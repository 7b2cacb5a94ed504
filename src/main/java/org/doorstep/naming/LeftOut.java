package org.doorstep.naming;

import java.util.List;
import org.doorstep.naming.Pairing.Pair;

/** What of the fuller name the shorter lacks. A middle name may be left out, one's own or the family's name not. */
final class LeftOut {

    private final Pairing pairing;
    private final List<Word> full;
    private final List<Pair> pairs;

    LeftOut(Pairing pairing, List<Pair> pairs) {
        this.pairing = pairing;
        this.pairs = pairs;
        full = pairing.full.words();
    }

    boolean isTooMuch() {
        EastAsianName eastAsian = new EastAsianName(pairing.full);
        if (eastAsian.isOne()) {
            return eastAsian.isDoubtful(pairing);
        }
        return pairing.isLeftOut(0) && isOwnNameMissing() || pairing.isLeftOut(full.size() - 1) && isFamilyMissing();
    }

    /** The first name is left out: only a second name that one may be called by will do, and not a father's. */
    private boolean isOwnNameMissing() {
        Word first = full.get(0);
        if (!isCallName(first)) {
            return true;
        }
        return pairs.stream().noneMatch(pair -> isCalledBy(pair, first))
                || pairs.stream().noneMatch(this::isFamily);
    }

    /** Whether what follows can be what one is called by, and is not one's father's name. */
    private boolean isCallName(Word first) {
        if (first.is("honorific") || first.is("religious") && !isSomali(first)) {
            return true;
        }
        boolean fathers = pairs.stream()
                .map(this::word)
                .filter(word -> !word.is("weak"))
                .allMatch(word -> Names.isOfChain(word.letters()));
        return !fathers && (first.is("religious") || !Names.isOfChain(first.letters()));
    }

    private boolean isSomali(Word first) {
        return first.is("somalispelt")
                || pairs.stream()
                        .anyMatch(pair -> Names.GIVEN.customs(word(pair).letters()).stream()
                                .anyMatch(custom -> custom.equals("ethiopian")));
    }

    private boolean isCalledBy(Pair pair, Word first) {
        Word word = word(pair);
        String gender = Names.GIVEN.gender(word.letters());
        String firsts = Names.GIVEN.gender(first.letters());
        boolean opposed = !gender.isEmpty() && !firsts.isEmpty() && !gender.equals(firsts);
        return (word.isGiven() || first.is("religious") && pair.inFull() == 1)
                && !word.is("weak")
                && !opposed
                && !isHalfOfFamily(pair.inFull());
    }

    private boolean isFamily(Pair pair) {
        Word word = word(pair);
        return !word.is("weak") && (!word.isGiven() || pair.inFull() == full.size() - 1);
    }

    private boolean isHalfOfFamily(int at) {
        int last = full.size() - 1;
        if (at == last) {
            return !full.get(0).is("religious");
        }
        int block = full.get(last).block();
        return full.get(at).block() == block && full.get(0).block() != block;
    }

    /** The last name is left out, and what is left are given names of customs that have family names. */
    private boolean isFamilyMissing() {
        return pairs.stream().map(this::word).allMatch(word -> Names.isEuropean(word.letters()) && !word.is("weak"));
    }

    private Word word(Pair pair) {
        return full.get(pair.inFull());
    }
}
