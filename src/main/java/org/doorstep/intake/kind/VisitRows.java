package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Taken;
import org.doorstep.intake.Taken.Result;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.settings.Landlord;
import org.doorstep.visit.PastVisit;
import org.doorstep.visit.PastVisits;
import org.doorstep.works.WorksOrders;

/** Visits of the past, with what came of them. */
@ApplicationScoped
class VisitRows implements RowKind<PastVisit> {

    @Inject
    Landlord landlord;

    @Inject
    PastVisits visits;

    @Inject
    WorksOrders worksOrders;

    @Override
    public ImportKind kind() {
        return ImportKind.PAST_VISITS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                needed("reference"),
                optional("works_orders"),
                needed("uprn"),
                needed("badge_number"),
                needed("visit_type"),
                needed("trade"),
                needed("date"),
                needed("earliest_arrival"),
                needed("latest_arrival"),
                needed("minutes"),
                optional("booked_on"),
                optional("channel"),
                needed("outcome"),
                optional("reason"),
                optional("arrived_at"),
                optional("left_at"),
                optional("person_reference"),
                optional("told_on"),
                optional("confirmed"));
    }

    @Override
    public PastVisit read(Cells cells) {
        return new VisitCells(cells, landlord.getZone()).read();
    }

    @Override
    public String subject(PastVisit row) {
        return row.reference();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.visit");
    }

    @Override
    public List<Taken> put(List<Lines<PastVisit>> chunk, Author by) {
        return visits.putAll(chunk.stream().map(Lines::first).toList(), by).stream()
                .map(this::answer)
                .toList();
    }

    private Taken answer(PastVisits.Put put) {
        return switch (put) {
            case MADE -> Taken.of(Result.MADE);
            case CHANGED -> Taken.of(Result.CHANGED);
            case UNCHANGED -> Taken.of(Result.UNCHANGED);
            case NO_SUCH_HOME -> Taken.refused("uprn", Mend.of("home.unknown"));
            case NO_SUCH_OPERATIVE -> Taken.refused("badge_number", Mend.of("operative.unknown"));
            case NO_SUCH_PERSON -> Taken.refused("person_reference", Mend.of("visit.person"));
            case NO_SUCH_VISIT_TYPE ->
                Taken.refused("visit_type", Mend.of("order.type", String.join(", ", worksOrders.visitTypeCodes())));
            case NOT_PAST -> Taken.refused("date", Mend.of("visit.future"));
        };
    }
}
