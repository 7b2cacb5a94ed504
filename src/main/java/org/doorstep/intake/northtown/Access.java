package org.doorstep.intake.northtown;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to get in and what to mind. A block has one code at its door, but the landlord's records do not have it for every flat.
 *
 * @param twoPeople nobody goes alone
 */
record Access(
        @Nullable String entryCode,
        @Nullable String keySafe,
        @Nullable String warden,
        @Nullable String parking,
        @Nullable String asbestos,
        boolean twoPeople) {

    private static final List<TabbedFile.Row> TEXTS =
            TabbedFile.read("access.tsv").rows();
    private static final int SALT = 35;

    static Access of(TabbedFile.Row street, String uprn) {
        Draw own = Draw.of(uprn, SALT);
        Draw shared = Draw.of(street.text("postcode"), SALT);
        boolean block = street.find("building").isPresent();
        boolean sheltered = street.find("warden").isPresent();
        String atTheDoor = "C" + code(shared);
        String parked = shared.ofHundred(35) ? one("parking", shared) : null;
        return new Access(
                block && own.ofHundred(72) ? atTheDoor : null,
                own.ofHundred(sheltered ? 25 : 1) ? one("key_safe", own).replace("{code}", code(own)) : null,
                street.find("warden")
                        .map(name -> name + ", office by the front door")
                        .orElse(null),
                parked,
                street.find("old").isPresent() && own.ofHundred(30) ? one("asbestos", own) : null,
                own.ofHundred(1));
    }

    private static String code(Draw draw) {
        return String.format(Locale.ROOT, "%04d", draw.below(10_000));
    }

    private static String one(String kind, Draw draw) {
        return draw.oneOf(TEXTS.stream()
                        .filter(row -> row.text("kind").equals(kind))
                        .toList())
                .text("text");
    }
}
