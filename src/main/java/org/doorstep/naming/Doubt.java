package org.doorstep.naming;

import java.util.List;
import java.util.stream.Stream;
import org.doorstep.naming.Pairing.Pair;

/** Why two names whose words agree are still not taken for one person's. */
final class Doubt {

    private final Pairing pairing;
    private final List<Word> full;
    private final List<Word> less;
    private final List<Pair> pairs;

    Doubt(Pairing pairing) {
        this.pairing = pairing;
        full = pairing.full.words();
        less = pairing.less.words();
        pairs = pairing.pairs();
    }

    boolean isAny() {
        return isOfTwoPeople()
                || isTooLittle()
                || isTooLoose()
                || new LeftOut(pairing, pairs).isTooMuch()
                || isFathersTurned();
    }

    /** Mr against Mrs, junior against senior. */
    boolean isOfTwoPeople() {
        String one = pairing.full.gender();
        String other = pairing.less.gender();
        if (areOpposed(pairing.full.generation(), pairing.less.generation())) {
            return true;
        }
        return areOpposed(one, other)
                || areOpposed(one, Names.GIVEN.gender(less.get(0).letters()))
                || areOpposed(other, Names.GIVEN.gender(full.get(0).letters()));
    }

    private static boolean areOpposed(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** Fewer than a given name, or its initial, and another name. */
    private boolean isTooLittle() {
        List<Pair> sure = pairs.stream()
                .filter(pair -> pair.likeness() != Likeness.INITIAL)
                .toList();
        if (sure.stream().allMatch(pair -> isWeak(pair))) {
            return true;
        }
        return sure.size() < 2 && (pairs.size() < 2 || !isInitialOfGiven(sure.get(0)));
    }

    private boolean isWeak(Pair pair) {
        return full.get(pair.inFull()).is("weak");
    }

    /** An initial before the one name written out, or after it where that is no given name. */
    private boolean isInitialOfGiven(Pair written) {
        if (written.likeness() == Likeness.SLIP || isWeak(written)) {
            return false;
        }
        return Stream.of(new Place(full, written.inFull()), new Place(less, written.inShort()))
                .filter(Place::hasInitial)
                .anyMatch(place -> place.at() > 0 || !place.words().get(0).isGiven());
    }

    private record Place(List<Word> words, int at) {
        boolean hasInitial() {
            return words.stream().anyMatch(Word::isInitial);
        }
    }

    /** More than one slip, or one where nothing else is sure. */
    private boolean isTooLoose() {
        List<Pair> loose = pairs.stream()
                .filter(pair -> pair.likeness() == Likeness.SLIP || pair.likeness() == Likeness.FAMILY_FORM)
                .toList();
        long slips =
                loose.stream().filter(pair -> pair.likeness() == Likeness.SLIP).count();
        return slips > 1 || !loose.stream().allMatch(this::isForgiven);
    }

    private boolean isForgiven(Pair pair) {
        if (pair.likeness() == Likeness.SLIP
                && Slip.isForgivenInGiven(full.get(pair.inFull()), less.get(pair.inShort()))) {
            return pairs.stream()
                    .anyMatch(other -> other.likeness().compareTo(Likeness.FAMILY_FORM) < 0 && !isWeak(other));
        }
        return !(pair.inFull() == 0 && pair.inShort() == 0) && pairs.stream().anyMatch(this::isSureGiven);
    }

    private boolean isSureGiven(Pair pair) {
        Word word = full.get(pair.inFull());
        return pair.likeness().compareTo(Likeness.SAME_NAME) <= 0 && !word.is("religious") && !word.is("weak");
    }

    /** Two given names the other way round may be a son and his father. */
    private boolean isFathersTurned() {
        if (pairing.full.ordered() || pairing.less.ordered() || !isTurned()) {
            return false;
        }
        if (Stream.concat(full.stream(), less.stream()).anyMatch(word -> word.is("fathers"))) {
            return true;
        }
        List<String> genders = pairs.stream()
                .map(pair -> Names.GIVEN.gender(full.get(pair.inFull()).letters()))
                .filter(gender -> !gender.isEmpty())
                .distinct()
                .toList();
        return genders.size() < 2
                && pairs.stream()
                        .allMatch(
                                pair -> Names.isOfChain(full.get(pair.inFull()).letters()) && !isWeak(pair));
    }

    private boolean isTurned() {
        for (int i = 1; i < pairs.size(); i++) {
            if (pairs.get(i).inShort() < pairs.get(i - 1).inShort()) {
                return true;
            }
        }
        return false;
    }
}
