package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/**
 * A person's own copy of all that is held about them (UK GDPR, articles 15 and 20): without what is other people's, and without what would
 * put them at risk if somebody else read it.
 */
@ApplicationScoped
public class PersonExport {

    @Inject
    TransactionConnections connections;

    @Inject
    Subjects subjects;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Reads it, and records that it was read.
     *
     * @param why what staff say it is for; empty where it is the person themselves
     * @return empty if there is no such person
     */
    @Transactional
    public Optional<OwnCopy> of(String reference, String why, Author by) {
        return subjects.find(reference).map(person -> {
            Instant now = clock.instant();
            audit.record(
                    Deed.of(by, "person.export", reference).forPerson(reference).remarking(why));
            return new OwnCopy(
                    reference,
                    now,
                    DataRegister.TABLES.stream()
                            .filter(HeldTable::isTold)
                            .map(table -> read(table, person, now))
                            .toList());
        });
    }

    private OwnCopy.Table read(HeldTable table, Subject person, Instant now) {
        String columns = table.shown().stream()
                .map(each -> each.sql() + " AS " + each.name())
                .collect(Collectors.joining(", "));
        PersonSql sql = PersonSql.of(
                "SELECT " + columns + " FROM " + table.name() + " t WHERE (" + table.whose() + ") AND ("
                        + table.toldOnly() + ") ORDER BY t." + table.key(),
                person,
                now);
        return new OwnCopy.Table(
                table.part(), table.name(), Rows.of(connections, sql.statement(), sql.values(), PersonExport::row));
    }

    private static OwnCopy.Row row(ResultSet row) throws SQLException {
        List<OwnCopy.Field> fields = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            fields.add(new OwnCopy.Field(row.getMetaData().getColumnLabel(i), value(row.getObject(i))));
        }
        return new OwnCopy.Row(fields);
    }

    private static @Nullable Object value(@Nullable Object column) {
        if (column instanceof Timestamp || column instanceof LocalDateTime) {
            return InstantConverter.fromColumn(column);
        }
        return column instanceof Date date ? date.toLocalDate() : column;
    }
}
