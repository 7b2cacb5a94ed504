package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.letter.Letter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A letter with a code is printed: its code is made, and stands in the letter and nowhere else. Printing again makes another code and ends
 * the one before, so a file that was lost opens nothing.
 */
@ApplicationScoped
public class PrintingCode {

    /** What came of it. */
    public sealed interface Result permits Printed, AlreadyPrinted, NoSuchLetter {}

    /** The letter, to be drawn once. */
    public record Printed(Letter letter) implements Result {}

    /** Somebody has printed it since the list was shown: their file has the code that works. */
    public record AlreadyPrinted() implements Result {}

    /** It was used, or another took its place. */
    public record NoSuchLetter() implements Result {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    @ConfigProperty(name = "doorstep.letter-code.lasts")
    Duration lasts;

    @Inject
    CodeLetter letters;

    @Inject
    AuditTrail audit;

    /**
     * Makes the code and writes the letter.
     *
     * @param before how often it had been printed when the list was shown: a double click prints once
     */
    @Retried
    @Transactional
    public Result print(String reference, int before, Author by) {
        Optional<PostedCode> found = find(reference).filter(PostedCode::isStanding);
        if (found.isEmpty()) {
            return new NoSuchLetter();
        }
        if (found.get().timesPrinted() != before) {
            return new AlreadyPrinted();
        }
        List<Object[]> whom = database.createQuery(
                        "SELECT p, t.property FROM Person p, Tenancy t WHERE p.id = :person AND t.id = :tenancy",
                        Object[].class)
                .setParameter("person", found.get().personId())
                .setParameter("tenancy", found.get().tenancyId())
                .getResultList();
        Instant now = clock.instant();
        String code = PostedCode.newCode();
        found.get().print(code, lasts, keys, by, now);
        CodeLetter.To to = CodeLetter.To.of(whom.get(0));
        audit.record(Deed.of(by, "letter.print", "letter:" + reference).forPerson(to.person()));
        return new Printed(letters.write(to, code, now, now.plus(lasts)));
    }

    private Optional<PostedCode> find(String reference) {
        return database.createQuery("SELECT c FROM PostedCode c WHERE c.reference = :reference", PostedCode.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
