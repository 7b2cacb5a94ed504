package org.doorstep.intake.northtown;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes.
 *
 * @param registrations as the file of operatives has them
 * @param latitude WGS 84 degrees of where the day starts
 * @param longitude WGS 84 degrees of where the day starts
 */
record Operative(
        String badge,
        String name,
        List<String> trades,
        List<String> languages,
        String patch,
        @Nullable String employer,
        @Nullable String registrations,
        @Nullable String gender,
        String photo,
        double latitude,
        double longitude,
        WorkingWeek week) {

    static final String COLUMNS =
            "badge_number name trades languages patch employer registrations gender photo latitude longitude";

    /** The forty of {@code operatives.tsv}. */
    static List<Operative> all() {
        return TabbedFile.read("operatives.tsv").rows().stream()
                .map(Operative::of)
                .toList();
    }

    boolean isContractors() {
        return employer != null;
    }

    /** Whether they can do work of a trade. */
    boolean knows(String trade) {
        return trades.contains(trade);
    }

    boolean isWoman() {
        return Optional.ofNullable(gender).filter("female"::equals).isPresent();
    }

    List<String> cells() {
        return CsvFile.cells(
                badge, name, trades, languages, patch, employer, registrations, gender, photo, latitude, longitude);
    }

    private static Operative of(TabbedFile.Row row) {
        return new Operative(
                row.text("badge"),
                row.text("name"),
                row.list("trades"),
                row.list("languages"),
                row.text("patch"),
                row.find("employer").orElse(null),
                row.find("registrations").orElse(null),
                row.find("gender").orElse(null),
                "/theme/faces/face-" + row.text("face") + ".svg",
                row.degrees("latitude"),
                row.degrees("longitude"),
                WorkingWeek.of(row));
    }
}
