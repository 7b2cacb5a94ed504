package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.tenancy.Property;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads which letters with a code wait to be printed, and which were. Knows no code: nobody does but whoever opens the letter. */
@ApplicationScoped
public class PostedLetters {

    /** Kept on the list after its code is over, so that it can be printed again. */
    private static final Duration SHOWN_AFTER = Duration.ofDays(14);

    /**
     * One that stands.
     *
     * @param address first line and postcode of the home
     * @param askedBy as the trail names them
     * @param printedAt null before it is
     * @param over whether its code works no more: its days are over, or there were five wrong tries
     */
    public record Row(
            String reference,
            String name,
            String address,
            Instant askedAt,
            String askedBy,
            int timesPrinted,
            @Nullable Instant printedAt,
            @Nullable String printedBy,
            boolean over) {}

    private static final String STANDING =
            "SELECT c, p.fullName, h FROM PostedCode c, Person p, Tenancy t JOIN t.property h WHERE p.id = c.personId AND t.id = c.tenancyId"
                    + " AND c.standingFor IS NOT NULL AND ";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "doorstep.letter-code.lasts")
    Duration lasts;

    /** Those without a print, the oldest first. */
    @Transactional
    public List<Row> toPrint(int from, int most) {
        return rows(database.createQuery(STANDING + "c.printedAt IS NULL ORDER BY c.id", Object[].class), from, most);
    }

    /** Those printed and not used, the newest print first. */
    @Transactional
    public List<Row> printed(int from, int most) {
        return rows(
                database.createQuery(
                                STANDING + "c.printedAt > :since ORDER BY c.printedAt DESC, c.id DESC", Object[].class)
                        .setParameter("since", clock.instant().minus(lasts).minus(SHOWN_AFTER)),
                from,
                most);
    }

    /** One that stands; empty once it was used, or another took its place. */
    @Transactional
    public Optional<Row> find(String reference) {
        return rows(
                        database.createQuery(STANDING + "c.reference = :reference", Object[].class)
                                .setParameter("reference", reference),
                        0,
                        1)
                .stream()
                .findFirst();
    }

    @Transactional
    public long countToPrint() {
        return database.createQuery(
                        "SELECT COUNT(c) FROM PostedCode c WHERE c.standingFor IS NOT NULL AND c.printedAt IS NULL",
                        Long.class)
                .getSingleResult();
    }

    private List<Row> rows(TypedQuery<Object[]> query, int from, int most) {
        Instant now = clock.instant();
        return query.setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> ((PostedCode) row[0]).row((String) row[1], ((Property) row[2]).shortAddress(), now))
                .toList();
    }
}
