package org.doorstep.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a name as somebody types it is a name as we hold it. Forgives what people really type; what is in doubt is not the same:
 * whoever is refused can ask us to check. The rule is told in docs/names.md.
 */
public final class NameMatch {

    private static final Comparator<WrittenName> FULLER = Comparator.comparingLong(WrittenName::weight)
            .thenComparingInt(name -> name.words().size())
            .thenComparing(WrittenName::letters);

    private NameMatch() {}

    /** Either way round. Names longer than 200 characters or twelve words are nobody's. Time is bounded by that, whatever is typed. */
    public static boolean isSameName(String held, String typed) {
        List<WrittenName> others = WrittenName.readings(typed);
        return WrittenName.readings(held).stream()
                .anyMatch(one -> others.stream().anyMatch(other -> isSame(one, other)));
    }

    private static boolean isSame(WrittenName one, WrittenName other) {
        boolean turned = FULLER.compare(one, other) < 0;
        WrittenName full = turned ? other : one;
        WrittenName less = turned ? one : other;
        Optional<WrittenName> chinese = full.withoutEnglishName();
        if (chinese.isPresent() && less.words().size() == 3 && new EastAsianName(less).isOne()) {
            return isSame(chinese.get(), less);
        }
        boolean exact = new EastAsianName(full).isOne() || new EastAsianName(less).isOne();
        Pairing pairing = new Pairing(full, less, exact);
        if (full.letters().equals(less.letters())) {
            return full.letters().length() > 1 && !new Doubt(pairing).isOfTwoPeople();
        }
        return pairing.isWhole() && !new Doubt(pairing).isAny();
    }
}
