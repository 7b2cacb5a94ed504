package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cell;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.Membership;
import org.doorstep.tenancy.PeopleRegister;
import org.doorstep.tenancy.RentAccountNumber;

/** People in their tenancies. Whoever a file does not name stays as they are. */
@ApplicationScoped
class PeopleRows implements RowKind<Membership> {

    private static final int LONGEST_TITLE = 40;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    @Inject
    PeopleRegister people;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Override
    public ImportKind kind() {
        return ImportKind.PEOPLE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                needed("rent_account_number"),
                needed("person_reference"),
                needed("full_name"),
                optional("title"),
                needed("date_of_birth"),
                needed("role"),
                optional("left"));
    }

    @Override
    public Membership read(Cells cells) {
        String account = Limits.shaped(cells.needed("rent_account_number"), Shape.RENT_ACCOUNT);
        return new Membership(
                Limits.shaped(cells.needed("person_reference"), Shape.PERSON),
                new RentAccountNumber(account.isEmpty() ? "0" : account),
                cells.needed("full_name").upTo(Limits.NAME),
                cells.optionalText("title", LONGEST_TITLE),
                born(cells.needed("date_of_birth")),
                cells.needed("role").oneOf(MemberRole.class),
                cells.find("left").map(Cell::flag).orElse(false));
    }

    private LocalDate born(Cell cell) {
        LocalDate born = Limits.date(cell);
        return born.isAfter(dates.dateOf(clock.instant()))
                ? cell.refused(Mend.of("person.born"), Limits.FIRST_DAY)
                : born;
    }

    @Override
    public String subject(Membership row) {
        return row.personReference() + " / " + row.account().key();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.membership");
    }

    /** One person under two references: by name and date of birth within a tenancy. */
    @Override
    public String likeness(Membership row) {
        String name = NO_LETTERS.matcher(row.fullName().toLowerCase(Locale.UK)).replaceAll(" ");
        return row.account().key() + " / " + name.strip() + " / " + row.dateOfBirth();
    }

    @Override
    public List<Taken> put(List<Lines<Membership>> chunk, Author by) {
        return people.putAll(chunk.stream().map(Lines::first).toList(), by).stream()
                .map(Answers::of)
                .toList();
    }
}
