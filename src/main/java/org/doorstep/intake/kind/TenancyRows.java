package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.audit.Author;
import org.doorstep.booking.VisitsAfterTenancies;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.Agreement;
import org.doorstep.tenancy.Put;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyRegister;
import org.doorstep.tenancy.Uprn;
import org.jspecify.annotations.Nullable;

/** Tenancies, without their people. */
@ApplicationScoped
class TenancyRows implements RowKind<Agreement> {

    @Inject
    TenancyRegister tenancies;

    @Inject
    VisitsAfterTenancies visits;

    @Override
    public ImportKind kind() {
        return ImportKind.TENANCIES;
    }

    @Override
    public List<Column> columns() {
        return List.of(needed("rent_account_number"), needed("uprn"), needed("start_date"), optional("end_date"));
    }

    @Override
    public Agreement read(Cells cells) {
        String number = Limits.shaped(cells.needed("rent_account_number"), Shape.RENT_ACCOUNT);
        String uprn = Limits.shaped(cells.needed("uprn"), Shape.UPRN);
        LocalDate start = Limits.date(cells.needed("start_date"));
        LocalDate end = cells.find("end_date").map(Limits::date).orElse(null);
        if (end != null && end.isBefore(start)) {
            cells.refuse("end_date", end.toString(), Mend.of("tenancy.end"));
        }
        return new Agreement(
                new RentAccountNumber(number.isEmpty() ? "0" : number),
                new Uprn(uprn.isEmpty() ? "0" : uprn),
                start,
                cells.isFlawed() ? null : end);
    }

    @Override
    public String subject(Agreement row) {
        return row.number().key();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.tenancy");
    }

    @Override
    @Transactional
    public List<Taken> put(List<Lines<Agreement>> chunk, Author by) {
        List<Agreement> agreements = chunk.stream().map(Lines::first).toList();
        List<Put> puts = tenancies.putAll(agreements, by);
        Map<String, List<String>> affected = visits.of(agreements.stream()
                .filter(each -> each.endDate() != null)
                .map(Agreement::number)
                .toList());
        List<Taken> answers = new ArrayList<>();
        for (int i = 0; i < puts.size(); i++) {
            answers.add(
                    answer(puts.get(i), affected.get(agreements.get(i).number().key())));
        }
        return answers;
    }

    private static Taken answer(Put put, @Nullable List<String> affected) {
        Taken taken = Answers.of(put);
        return affected == null || taken.result() == Taken.Result.REFUSED
                ? taken
                : taken.warning("end_date", Mend.of("tenancy.visits", String.join(", ", affected)));
    }
}
