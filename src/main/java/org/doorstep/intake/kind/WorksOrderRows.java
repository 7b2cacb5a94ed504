package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.audit.Author;
import org.doorstep.booking.WorksOrderWithdrawal;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.Taken.Result;
import org.doorstep.intake.csv.Cell;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Uprn;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrderDetails;
import org.doorstep.works.WorksOrderRegister;
import org.doorstep.works.WorksOrders;
import org.jspecify.annotations.Nullable;

/** Works orders. */
@ApplicationScoped
class WorksOrderRows implements RowKind<WorksOrderRows.Said> {

    /**
     * An order as the file says.
     *
     * @param details of no home yet
     * @param withdrawn whether it need not be done any more
     */
    record Said(String reference, Uprn home, WorksOrderDetails details, boolean withdrawn) {}

    private static final int MOST_CREW = 6;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_PRIORITY = 40;
    private static final int LONGEST_SKILLS = 300;

    @Inject
    Tenancies tenancies;

    @Inject
    WorksOrders worksOrders;

    @Inject
    WorksOrderRegister register;

    @Inject
    WorksOrderWithdrawal withdrawal;

    @Override
    public ImportKind kind() {
        return ImportKind.WORKS_ORDERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                needed("reference"),
                needed("uprn"),
                needed("visit_type"),
                needed("trade"),
                needed("minutes"),
                optional("due_by"),
                needed("description"),
                optional("priority"),
                optional("aware_at"),
                optional("not_before"),
                optional("skills"),
                optional("crew_size"),
                optional("after"),
                optional("withdrawn"));
    }

    @Override
    public Said read(Cells cells) {
        String reference = Limits.shaped(cells.needed("reference"), Shape.WORKS_ORDER);
        String uprn = Limits.shaped(cells.needed("uprn"), Shape.UPRN);
        WorksOrderDetails details = new WorksOrderDetails(
                0,
                Limits.shaped(cells.needed("visit_type"), Shape.CODE),
                Limits.shaped(cells.needed("trade"), Shape.CODE),
                Duration.ofMinutes(cells.needed("minutes").integer(Limits.LEAST_MINUTES, Limits.MOST_MINUTES)),
                cells.find("due_by").map(Limits::date).orElse(null),
                cells.needed("description").upTo(LONGEST_DESCRIPTION),
                cells.optionalText("priority", LONGEST_PRIORITY),
                cells.find("aware_at").map(Cell::instant).orElse(null),
                cells.find("not_before").map(Limits::date).orElse(null),
                cells.find("skills").map(WorksOrderRows::skills).orElse(List.of()),
                cells.find("crew_size").map(cell -> cell.integer(1, MOST_CREW)).orElse(1),
                after(cells, reference));
        boolean withdrawn = cells.find("withdrawn").map(Cell::flag).orElse(false);
        return new Said(reference, new Uprn(uprn.isEmpty() ? "0" : uprn), details, withdrawn);
    }

    private static List<String> skills(Cell cell) {
        List<String> skills = cell.codes();
        return String.join(",", skills).length() <= LONGEST_SKILLS
                ? skills
                : cell.refused(Mend.of("order.skills"), List.of());
    }

    private static @Nullable String after(Cells cells, String reference) {
        return cells.find("after")
                .map(cell -> cell.text().equals(reference)
                        ? cell.refused(Mend.of("order.after"), "")
                        : Limits.shaped(cell, Shape.WORKS_ORDER))
                .orElse(null);
    }

    @Override
    public String subject(Said row) {
        return row.reference();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.order");
    }

    @Override
    @Transactional
    public List<Taken> put(List<Lines<Said>> chunk, Author by) {
        Map<String, Taken> answers = new HashMap<>();
        List<Said> standing = new ArrayList<>();
        List<String> withdrawn = new ArrayList<>();
        List<String> types = worksOrders.visitTypeCodes();
        for (Lines<Said> lines : chunk) {
            Said said = lines.first();
            if (said.withdrawn()) {
                withdrawn.add(said.reference());
            } else if (types.contains(said.details().visitType())) {
                standing.add(said);
            } else {
                String mend = Mend.of("order.type", String.join(", ", types));
                answers.put(said.reference(), Taken.refused("visit_type", mend));
            }
        }
        answers.putAll(putStanding(standing, by));
        answers.putAll(withdraw(withdrawn, by));
        return chunk.stream().map(lines -> answers.get(lines.subject())).toList();
    }

    private Map<String, Taken> putStanding(List<Said> orders, Author by) {
        Map<String, Long> homes = tenancies.idsOfHomes(
                orders.stream().map(each -> each.home().value()).distinct().toList());
        Map<String, Taken> answers = new HashMap<>();
        List<WorksOrderRegister.Entry> entries = new ArrayList<>();
        for (Said each : orders) {
            Long home = homes.get(each.home().value());
            if (home == null) {
                answers.put(each.reference(), Taken.refused("uprn", Mend.of("home.unknown")));
            } else {
                entries.add(new WorksOrderRegister.Entry(
                        each.reference(), each.details().at(home)));
            }
        }
        List<WorksOrderRegister.Put> puts = register.putAll(entries, by);
        for (int i = 0; i < entries.size(); i++) {
            answers.put(entries.get(i).reference(), answer(puts.get(i)));
        }
        return answers;
    }

    private static Taken answer(WorksOrderRegister.Put put) {
        return put == WorksOrderRegister.Put.AT_ANOTHER_HOME
                ? Taken.refused("uprn", Mend.of("order.home"))
                : Taken.of(Result.valueOf(put.name()));
    }

    /** Nightly files name what was withdrawn long ago: only the ones that are open here are gone through. */
    private Map<String, Taken> withdraw(List<String> references, Author by) {
        Map<String, Taken> answers = new HashMap<>();
        Map<String, WorksOrder> known = new HashMap<>();
        worksOrders.findAll(references).forEach(order -> known.put(order.reference(), order));
        for (String reference : references) {
            WorksOrder order = known.get(reference);
            if (order == null) {
                answers.put(reference, Taken.of(Result.UNCHANGED).warning("reference", Mend.of("order.unknown")));
            } else {
                answers.put(reference, order.isOpen() ? withdraw(reference, by) : Taken.of(Result.UNCHANGED));
            }
        }
        return answers;
    }

    private Taken withdraw(String reference, Author by) {
        return withdrawal.withdraw(reference, by) == WorksOrderWithdrawal.Result.BOOKED
                ? Taken.refused("withdrawn", Mend.of("order.booked"))
                : Taken.of(Result.CHANGED);
    }
}
