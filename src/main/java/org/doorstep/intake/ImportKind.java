package org.doorstep.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is about. They come in this order: what a later one names, an earlier one brings. */
public enum ImportKind {
    PROPERTIES,
    TENANCIES,
    PEOPLE,
    CONTACT_POINTS,
    NEXT_OF_KIN,
    ADJUSTMENTS,
    OPERATIVES,
    SHIFTS,
    BUSY_BLOCKS,
    WORKS_ORDERS,
    PAST_VISITS;

    /** As it stands in an address: "contact-points". */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportKind> find(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
