package org.doorstep.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.doorstep.Connections;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.Together;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.Property;
import org.jspecify.annotations.Nullable;

/** Who is signed in: in the database, so that any server knows, and an upgrade signs nobody out. */
@ApplicationScoped
public class Sessions {

    private static final String WHO =
            "SELECT p.id, t.id, h.id, p.person_reference, p.full_name, h.address_lines, h.postcode,"
                    + " t.start_date, m.role, t.end_date, s.id, s.started_at, s.last_used_at, s.ended_at, s.token_hash,"
                    + " r.id, r.reference, r.name, r.covers, r.from_date, r.until_date, r.ended_at"
                    + " FROM signed_in_session s"
                    + " STRAIGHT_JOIN tenancy_member m ON m.tenancy_id = s.tenancy_id AND m.person_id = s.person_id"
                    + " STRAIGHT_JOIN person p ON p.id = s.person_id STRAIGHT_JOIN tenancy t ON t.id = s.tenancy_id"
                    + " STRAIGHT_JOIN property h ON h.id = t.property_id LEFT JOIN representative r ON r.id = s.representative_id WHERE s.token_hash IN (%s)";

    private static final int MOST_TOGETHER = 32;

    /** A session with whoever it belongs to, whether or not they may still use it. */
    private record Found(
            ByteBuffer hash,
            SignedInPerson person,
            MemberRole role,
            @Nullable LocalDate lastDay,
            long session,
            SessionSpan span,
            @Nullable ActingSpan acting) {

        boolean mayEnterOn(LocalDate today) {
            return isAtHomeOn(today) && (acting == null || acting.lastsOn(today));
        }

        boolean isAtHomeOn(LocalDate today) {
            return role.holdsTheTenancy() && (lastDay == null || !today.isAfter(lastDay));
        }
    }

    @PersistenceContext
    EntityManager database;

    @Resource(lookup = "java:app/jdbc/doorstep-asking")
    DataSource asking;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    SessionUses uses;

    private final Together<ByteBuffer, Optional<Found>> together = new Together<>(MOST_TOGETHER, this::look);

    /** Starts a session and gives the token for the cookie; only its hash is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    String start(long personId, long tenancyId) {
        return start(new Entering(personId, tenancyId, null));
    }

    /** The same for a tenant or a representative. */
    @Transactional(Transactional.TxType.MANDATORY)
    String start(Entering as) {
        String token = Keys.randomToken();
        database.persist(new SignedInSession(Keys.hashOfToken(token), as, clock.instant()));
        return token;
    }

    /** Who this token belongs to, if the session is open and the tenancy, and a representative's authority, last; counts as a use. Every page asks: those of one moment together. */
    public Optional<SignedInPerson> use(String token) {
        Instant now = clock.instant();
        return together.ask(ByteBuffer.wrap(Keys.hashOfToken(token)))
                .filter(each -> each.span().isOpen(now) && each.mayEnterOn(dates.dateOf(now)))
                .map(each -> {
                    Instant before = each.span().lastUsedAt();
                    if (each.span().used(now)) {
                        uses.note(each.session(), before, now);
                    }
                    return each.person();
                });
    }

    private List<Optional<Found>> look(List<ByteBuffer> hashes) {
        Instant now = clock.instant();
        List<byte[]> values =
                Rows.filledUp(hashes).stream().map(ByteBuffer::array).toList();
        Map<ByteBuffer, Found> found = new HashMap<>();
        Rows.of(
                        Connections.of(asking),
                        String.format(WHO, Rows.places("?", values.size())),
                        values,
                        row -> found(row, now))
                .forEach(each -> found.put(each.hash(), each));
        return hashes.stream().map(hash -> Optional.ofNullable(found.get(hash))).toList();
    }

    /** Ends the session on every server. */
    @Retried
    @Transactional
    public void end(String token) {
        find(token).ifPresent(session -> session.end(clock.instant()));
    }

    private Optional<SignedInSession> find(String token) {
        return database.createQuery("SELECT s FROM SignedInSession s WHERE s.tokenHash = :hash", SignedInSession.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .getResultStream()
                .findFirst();
    }

    private static Found found(ResultSet row, Instant now) throws SQLException {
        ActingSpan acting = ActingSpan.read(row, 16);
        SessionSpan span = new SessionSpan(
                InstantConverter.fromColumn(row.getObject(12)),
                InstantConverter.fromColumn(row.getObject(13)),
                row.getObject(14) == null ? null : InstantConverter.fromColumn(row.getObject(14)));
        SignedInPerson person = new SignedInPerson(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Property.shortAddress(row.getString(6), row.getString(7)),
                row.getObject(8, LocalDate.class),
                span.endsAfter(now),
                acting == null ? null : acting.who());
        return new Found(
                ByteBuffer.wrap(row.getBytes(15)),
                person,
                MemberRole.valueOf(row.getString(9)),
                row.getObject(10, LocalDate.class),
                row.getLong(11),
                span,
                acting);
    }
}
