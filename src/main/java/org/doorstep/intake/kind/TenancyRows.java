package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.Agreement;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyRegister;
import org.doorstep.tenancy.Uprn;

/** Tenancies, without their people. */
@ApplicationScoped
class TenancyRows implements RowKind<Agreement> {

    @Inject
    TenancyRegister tenancies;

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
    public List<Taken> put(List<Lines<Agreement>> chunk, Author by) {
        return tenancies.putAll(chunk.stream().map(Lines::first).toList(), by).stream()
                .map(Answers::of)
                .toList();
    }
}
