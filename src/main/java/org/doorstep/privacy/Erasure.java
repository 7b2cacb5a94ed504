package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/**
 * Erases a person (UK GDPR, article 17): takes away what nothing needs any more, and keeps what law needs without what could name them. What
 * stays points at somebody without a name. A load brings nothing of them back.
 */
@ApplicationScoped
public class Erasure {

    /** What became of it. */
    public enum Erased {
        DONE,
        /** They were erased before: nothing was done. */
        ALREADY,
        /** They hold a tenancy: the landlord needs what it holds to keep the agreement (article 6(1)(b)). */
        HOLDS_TENANCY,
        NO_SUCH_PERSON
    }

    /**
     * What would become, or became, of their rows of one table.
     *
     * @param how REMOVED, CHANGED or STAYS
     * @param why of what stays
     */
    public record Outlook(Part part, String table, long rows, String how, String why) {}

    private static final int AT_ONCE = 500;

    @Inject
    TransactionConnections connections;

    @Inject
    Subjects subjects;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What erasing them would do to what there is; of somebody who was erased, what has stayed. */
    @Transactional
    public List<Outlook> outlook(Subject person) {
        Instant now = clock.instant();
        return DataRegister.aboutPeople().stream()
                .map(table -> new Outlook(
                        table.part(),
                        table.name(),
                        keys(table, person, now).size(),
                        table.ending().how().name(),
                        table.ending().why().name()))
                .filter(each -> each.rows() > 0)
                .toList();
    }

    /**
     * Erases them, all or nothing.
     *
     * @param why what it is done for, in the words of whoever does it
     */
    @Retried
    @Transactional
    public Erased erase(String reference, String why, Author by) {
        Rows.of(
                connections,
                "SELECT id FROM person WHERE person_reference = ? FOR UPDATE",
                List.of(reference),
                row -> 1);
        Optional<Subject> found = subjects.find(reference);
        if (found.isEmpty()) {
            return Erased.NO_SUCH_PERSON;
        }
        Subject person = found.get();
        if (person.isErased()) {
            return Erased.ALREADY;
        }
        if (person.holdsTenancy()) {
            return Erased.HOLDS_TENANCY;
        }
        Instant now = clock.instant();
        long rows = 0;
        for (HeldTable table : backwards()) {
            rows += end(table, person, now);
        }
        audit.record(Deed.of(by, "person.erase", reference).forPerson(reference).remarking(rows + " rows; " + why));
        return Erased.DONE;
    }

    private long end(HeldTable table, Subject person, Instant now) {
        Ending ending = table.ending();
        if (ending.how() == Ending.How.STAYS) {
            return 0;
        }
        List<Object> keys = keys(table, person, now);
        String change = ending.how() == Ending.How.REMOVED
                ? "DELETE FROM " + table.name()
                : "UPDATE " + table.name() + " SET " + ending.change();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<Object> some = Rows.filledUp(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)));
            PersonSql sql = PersonSql.of(change, person, now);
            List<Object> values = new ArrayList<>(sql.values());
            values.addAll(some);
            Rows.change(
                    connections,
                    sql.statement() + " WHERE " + table.key() + " IN (" + Rows.places("?", some.size()) + ")",
                    values);
        }
        return keys.size();
    }

    /** Asked for first, without a lock, so that only their own rows are locked while they go. */
    private List<Object> keys(HeldTable table, Subject person, Instant now) {
        PersonSql sql = PersonSql.of(
                "SELECT t." + table.key() + " FROM " + table.name() + " t WHERE " + table.whose(), person, now);
        return Rows.of(connections, sql.statement(), sql.values(), row -> row.getObject(1));
    }

    private static List<HeldTable> backwards() {
        List<HeldTable> all = new ArrayList<>(DataRegister.aboutPeople());
        Collections.reverse(all);
        return all;
    }
}
