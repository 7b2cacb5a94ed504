package org.doorstep.intake;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.intake.Estate.Worker;
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.schedule.OperativeDetails.RegistrationDetails;
import org.jspecify.annotations.Nullable;

/** The twelve who come, as {@code operatives.tsv} has them. */
final class NorthtownOperatives {

    /** Where the day starts for the landlord's own. */
    private static final double DEPOT_LATITUDE = 54.9995;

    private static final double DEPOT_LONGITUDE = -1.5075;

    private NorthtownOperatives() {}

    static List<Worker> all() {
        return TabbedFile.read("operatives.tsv").rows().stream()
                .map(NorthtownOperatives::worker)
                .toList();
    }

    private static Worker worker(TabbedFile.Row row) {
        return new Worker(row.text("badge"), details(row), week(row));
    }

    private static OperativeDetails details(TabbedFile.Row row) {
        @Nullable String employer = row.find("employer").orElse(null);
        return new OperativeDetails(
                row.text("name"),
                row.list("trades"),
                row.list("languages"),
                row.text("patch"),
                employer,
                registrations(row),
                row.find("gender").orElse(null),
                "/theme/faces/face-" + row.text("face") + ".svg",
                employer == null ? DEPOT_LATITUDE : null,
                employer == null ? DEPOT_LONGITUDE : null);
    }

    private static List<RegistrationDetails> registrations(TabbedFile.Row row) {
        return row.find("gasSafe")
                .map(licence -> List.of(new RegistrationDetails("GAS_SAFE", licence, row.list("categories"))))
                .orElse(List.of());
    }

    private static WorkingWeek week(TabbedFile.Row row) {
        return new WorkingWeek(
                row.text("badge"),
                row.list("lates").stream().map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet()),
                LocalTime.parse(row.find("lateUntil").orElse("19:00")),
                row.find("saturdays").map(WorkingWeek.Saturdays::valueOf).orElse(WorkingWeek.Saturdays.NONE));
    }
}
