package org.doorstep.intake.northtown;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A visit and what became of it.
 *
 * @param arrived local time
 * @param left local time
 */
record PastVisit(
        PlannedVisit planned,
        Fate fate,
        Optional<String> reason,
        Optional<LocalTime> arrived,
        Optional<LocalTime> left) {

    static final String COLUMNS =
            "reference works_orders uprn badge_number visit_type trade date earliest_arrival latest_arrival"
                    + " minutes booked_on channel outcome reason arrived_at left_at person_reference told_on confirmed";

    private static final List<TabbedFile.Row> REASONS =
            TabbedFile.read("reasons.tsv").rows();

    static PastVisit of(PlannedVisit planned, HiddenHousehold household, Draw draw) {
        Set<Cause> causes = MissedModel.causes(planned, household);
        Fate fate = Fate.draw(planned, causes, household, draw);
        Optional<LocalTime> arrived = fate.hasArrival() ? Optional.of(arrival(planned, draw)) : Optional.empty();
        return new PastVisit(
                planned,
                fate,
                fate == Fate.COMPLETED ? Optional.empty() : reason(fate, causes, draw),
                arrived,
                arrived.map(time -> time.plusMinutes(stay(planned, fate, draw))));
    }

    /** It has to be tried again. */
    boolean isUnfinished() {
        return fate != Fate.COMPLETED;
    }

    List<String> cells(String reference) {
        return CsvFile.cells(
                reference,
                planned.orders(),
                planned.letting().home().uprn(),
                planned.operative().badge(),
                planned.work().type(),
                planned.work().trade(),
                planned.date(),
                planned.from(),
                planned.to(),
                planned.work().minutes(),
                planned.bookedOn(),
                planned.channel(),
                fate,
                reason.orElse(null),
                arrived.orElse(null),
                left.orElse(null),
                planned.person().reference(),
                planned.toldOn().orElse(null),
                planned.confirmed());
    }

    /** Within the window, or up to half an hour after it. */
    private static LocalTime arrival(PlannedVisit planned, Draw draw) {
        int window = (planned.to().toSecondOfDay() - planned.from().toSecondOfDay()) / 60;
        return planned.late()
                ? planned.to().plusMinutes(draw.between(3, 30))
                : planned.from().plusMinutes(draw.between(0, window));
    }

    private static int stay(PlannedVisit planned, Fate fate, Draw draw) {
        boolean inside = fate == Fate.COMPLETED || fate == Fate.FURTHER_VISIT;
        return inside ? planned.work().minutes() * draw.between(65, 130) / 100 : draw.between(4, 11);
    }

    private static Optional<String> reason(Fate fate, Set<Cause> causes, Draw draw) {
        List<TabbedFile.Row> rows = REASONS.stream()
                .filter(row -> row.text("outcome").equals(fate.name()))
                .toList();
        List<TabbedFile.Row> plain =
                rows.stream().filter(row -> row.find("cause").isEmpty()).toList();
        List<TabbedFile.Row> telling = rows.stream()
                .filter(row -> row.find("cause")
                        .map(Cause::valueOf)
                        .filter(causes::contains)
                        .isPresent())
                .toList();
        boolean told = !telling.isEmpty() && draw.ofHundred(66);
        return Optional.of(draw.oneOf(told ? telling : plain).text("text"));
    }
}
