package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.conversation.StaffTask;
import org.doorstep.conversation.StaffTasks;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.messaging.Templates;
import org.doorstep.tenancy.NumberOwners.Owner;

/** Texts that nobody has dealt with yet: of each number the first, so that its texts are dealt with in their order, and several numbers' at once. */
@ApplicationScoped
class WaitingTexts {

    private static final int MOST_AT_ONCE = 20;
    private static final int MOST_TRIES = 3;
    private static final String SYSTEM = "system";

    private static final String FIRST_OF_EACH =
            "SELECT i.id FROM incoming_text i WHERE i.read_at IS NULL AND (i.try_at IS NULL OR i.try_at <= ?1)"
                    + " AND NOT EXISTS (SELECT 1 FROM incoming_text e WHERE e.sender = i.sender AND e.safe = i.safe"
                    + " AND e.read_at IS NULL AND e.id < i.id) ORDER BY i.id LIMIT " + MOST_AT_ONCE;

    private static final String ONE =
            "SELECT i.id, i.way, i.sender, i.words, i.photos, i.safe, i.received_at FROM incoming_text i WHERE i.id = ?1";

    private static final String READ =
            "UPDATE incoming_text SET read_at = ?2, person_id = ?3, tenancy_id = ?4, about = ?5, intent = ?6,"
                    + " certainty = ?7, decision = ?8, answered_at = ?9, aware_at = ?10, settled_at = ?11, settled_by = ?12, settled_how = ?13,"
                    + " version = version + 1 WHERE id = ?1";

    private static final String FAILED =
            "UPDATE incoming_text SET tries = tries + 1, try_at = ?2, version = version + 1 WHERE id = ?1"
                    + " AND read_at IS NULL AND tries < ?3";

    private static final String GIVEN_UP =
            "UPDATE incoming_text SET read_at = ?2, decision = 'PERSON', version = version + 1 WHERE id = ?1"
                    + " AND read_at IS NULL";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    StaffTasks tasks;

    @Inject
    Templates templates;

    /** The rows of some that may be dealt with now. */
    @Transactional
    List<Long> next() {
        List<Long> ids = new ArrayList<>();
        for (Object id :
                database.createNativeQuery(FIRST_OF_EACH).setParameter(1, now()).getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    /** This text, locked; empty where another server is about it or has been. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Incoming> lock(long id) {
        List<?> rows = database.createNativeQuery(ONE + " AND i.read_at IS NULL FOR UPDATE SKIP LOCKED")
                .setParameter(1, id)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(incoming((Object[]) rows.get(0)));
    }

    /** A text that was dealt with before. */
    Incoming find(long id) {
        return incoming(
                (Object[]) database.createNativeQuery(ONE).setParameter(1, id).getSingleResult());
    }

    /** Writes down what was read and what came of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void read(Turn turn, Outcome outcome) {
        boolean settled = outcome != Outcome.PERSON;
        String how = outcome == Outcome.SAFETY ? "SAFETY" : turn.isAnswered() ? "ANSWERED" : "NO_ANSWER";
        boolean known = turn.speaker().kind() != Speaker.Kind.OTHER;
        Long tenancy = turn.visit()
                .map(visit -> visit.owner().tenancyId())
                .or(turn.speaker()::onlyTenancy)
                .orElse(null);
        database.createNativeQuery(READ)
                .setParameter(1, turn.text().id())
                .setParameter(2, now())
                .setParameter(3, turn.person().map(Owner::personId).orElse(null))
                .setParameter(4, known ? tenancy : null)
                .setParameter(5, turn.about())
                .setParameter(6, (outcome == Outcome.SAFETY ? Intent.SAFETY_CONCERN : turn.first()).name())
                .setParameter(7, turn.reply().certainty())
                .setParameter(8, turn.reply().decision().name())
                .setParameter(9, turn.isAnswered() ? now() : null)
                .setParameter(
                        10,
                        turn.isDanger() ? InstantConverter.toColumn(turn.text().receivedAt()) : null)
                .setParameter(11, settled ? now() : null)
                .setParameter(12, settled ? SYSTEM : null)
                .setParameter(13, settled ? how : null)
                .executeUpdate();
    }

    /** It could not be dealt with. It is tried again soon; after a few times a person reads it, and those that came after it go on. */
    @Retried
    @Transactional
    void failed(long id) {
        Instant now = clock.instant();
        int again = database.createNativeQuery(FAILED)
                .setParameter(1, id)
                .setParameter(2, InstantConverter.toColumn(now.plus(pause(id))))
                .setParameter(3, MOST_TRIES - 1)
                .executeUpdate();
        if (again == 0
                && database.createNativeQuery(GIVEN_UP)
                                .setParameter(1, id)
                                .setParameter(2, now())
                                .executeUpdate()
                        > 0) {
            String words = templates.say("task.reply.failed", Map.of());
            tasks.add(new StaffTask("text/" + id + "/failed", StaffTask.Kind.TEXT, null, null, words, true, now));
        }
    }

    private Duration pause(long id) {
        Object tries = database.createNativeQuery("SELECT i.tries FROM incoming_text i WHERE i.id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        return Duration.ofSeconds(1L << ((Number) tries).intValue());
    }

    private Timestamp now() {
        return InstantConverter.toColumn(clock.instant());
    }

    private static Incoming incoming(Object[] row) {
        return new Incoming(
                ((Number) row[0]).longValue(),
                Way.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                row[5] instanceof Boolean safe ? safe : ((Number) row[5]).intValue() != 0,
                InstantConverter.fromColumn(row[6]));
    }
}
