package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RentAccountNumber;

/** Finds whom somebody asks about: by their reference, or all people of a rent account. */
@ApplicationScoped
public class Subjects {

    private static final String SELECT = "SELECT p.id, p.person_reference, p.full_name, p.date_of_birth, p.erased_at,"
            + " EXISTS (SELECT 1 FROM tenancy_member m JOIN tenancy y ON y.id = m.tenancy_id WHERE m.person_id = p.id"
            + " AND m.role <> 'HOUSEHOLD_MEMBER' AND (y.end_date IS NULL OR y.end_date >= ?)) AS holds FROM person p WHERE ";
    private static final String OF_ACCOUNT =
            "p.id IN (SELECT m.person_id FROM tenancy_member m JOIN tenancy y ON y.id = m.tenancy_id"
                    + " WHERE y.rent_account_key = ?) ORDER BY p.id";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    AuditTrail audit;

    /** Staff look for somebody; each who is found is recorded. */
    @Transactional
    public List<Subject> look(String typed, Author by) {
        List<Subject> found =
                find(typed).map(List::of).orElseGet(() -> ask(OF_ACCOUNT, RentAccountNumber.keyOf(typed)));
        found.forEach(each ->
                audit.record(Deed.of(by, "person.look", each.reference()).forPerson(each.reference())));
        return found;
    }

    /** The person of this reference. */
    @Transactional
    public Optional<Subject> find(String reference) {
        return ask("p.person_reference = ?", reference).stream().findFirst();
    }

    /** The references of these people, by their numbers. */
    @Transactional
    List<String> references(List<Object> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : Rows.of(
                        connections,
                        "SELECT person_reference FROM person WHERE id IN ("
                                + Rows.places("?", Rows.filledUp(numbers).size()) + ")",
                        Rows.filledUp(numbers),
                        row -> row.getString(1));
    }

    private List<Subject> ask(String condition, String value) {
        LocalDate today = dates.dateOf(clock.instant());
        return Rows.of(connections, SELECT + condition, List.of(today, value), Subjects::subject);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        Object erased = row.getObject("erased_at");
        return new Subject(
                row.getLong("id"),
                row.getString("person_reference"),
                row.getString("full_name"),
                row.getObject("date_of_birth", LocalDate.class),
                erased == null ? null : InstantConverter.fromColumn(erased),
                row.getBoolean("holds"));
    }
}
