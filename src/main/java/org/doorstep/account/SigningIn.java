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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.Outbox;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.TenancyMember;

/**
 * Getting in: rent account number and date of birth identify, a code to a contact on file proves. Nothing that is answered, and nothing
 * that is done before the answer but the writing of a message, depends on whether the details matched.
 */
@ApplicationScoped
public class SigningIn {

    /** What became of a code. */
    public sealed interface CodeResult permits SignedIn, WrongCode, CodeEnded {}

    /** The person is signed in; the token is for the cookie. */
    public record SignedIn(String token) implements CodeResult {}

    /** It is not the code that was sent. */
    public record WrongCode() implements CodeResult {}

    /** Ten minutes are over, or there were five wrong codes: a new one is needed. */
    public record CodeEnded() implements CodeResult {}

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int UNUSED_AN_HOUR = 5;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    Sessions sessions;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /**
     * Sends each matching tenant a code of their own.
     *
     * @return a token that binds the codes to this browser, matched or not
     */
    @Retried
    @Transactional
    public String ask(String rentAccountNumber, LocalDate dateOfBirth) {
        String browser = Keys.randomToken();
        String key = RentAccountNumber.keyOf(rentAccountNumber);
        Instant now = clock.instant();
        boolean tooMany = unusedSince(key, now.minus(HOUR)) >= UNUSED_AN_HOUR;
        SignInAttempt attempt = new SignInAttempt(Keys.hashOfToken(browser), key, now);
        database.persist(attempt);
        database.flush();
        List<TenancyMember> matching = tenancies.tenantsBornOn(key, dateOfBirth, dates.dateOf(now));
        if (tooMany || matching.isEmpty()) {
            database.persist(new OneTimeCode(attempt.id(), null, null, OneTimeCode.newDigits(), keys));
            return browser;
        }
        Set<String> given = new HashSet<>();
        matching.forEach(member -> sendCode(attempt, member, given));
        return browser;
    }

    /** Signs in the person whose code this is, on the browser that asked. */
    @Retried
    @Transactional
    public CodeResult confirm(String browser, String typed) {
        Instant now = clock.instant();
        Optional<SignInAttempt> alive = findAttempt(browser).filter(attempt -> attempt.isAlive(now));
        if (alive.isEmpty()) {
            return new CodeEnded();
        }
        String code = typed.replaceAll("[^0-9]", "");
        for (OneTimeCode each : codesOf(alive.get())) {
            if (each.opensWith(code, keys)) {
                each.use(now);
                audit.record("person:" + each.personId(), "session.start", "tenancy:" + each.tenancyId(), "by code");
                return new SignedIn(sessions.start(
                        Objects.requireNonNull(each.personId()), Objects.requireNonNull(each.tenancyId())));
            }
        }
        alive.get().wrongCode();
        return alive.get().isAlive(now) ? new WrongCode() : new CodeEnded();
    }

    private void sendCode(SignInAttempt attempt, TenancyMember member, Set<String> given) {
        String code = OneTimeCode.newDigits();
        while (!given.add(code)) {
            code = OneTimeCode.newDigits();
        }
        database.persist(new OneTimeCode(
                attempt.id(), member.person().id(), member.tenancy().id(), code, keys));
        Optional<ContactPoint> contact = member.person().contactPoints().stream()
                .filter(ContactPoint::canTakeWords)
                .findFirst();
        if (contact.isPresent()) {
            outbox.write(message(attempt, member, contact.get(), code));
        }
    }

    private Draft message(SignInAttempt attempt, TenancyMember member, ContactPoint contact, String code) {
        boolean text = contact.kind() == ContactKind.MOBILE;
        Map<String, String> values = Map.of("landlord", landlord.getName());
        return new Draft(
                "code/" + attempt.id() + "/" + member.person().id(),
                null,
                "CODE",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                contact.value(),
                text ? null : MessageTemplate.render("code.subject", values),
                MessageTemplate.render(text ? "code.text" : "code.email", values),
                code,
                clock.instant().plus(SignInAttempt.LASTS));
    }

    private long unusedSince(String key, Instant since) {
        return database.createQuery(
                        "SELECT COUNT(a) FROM SignInAttempt a WHERE a.rentAccountKey = :key AND a.askedAt > :since AND NOT EXISTS"
                                + " (SELECT c FROM OneTimeCode c WHERE c.attemptId = a.id AND c.usedAt IS NOT NULL)",
                        Long.class)
                .setParameter("key", key)
                .setParameter("since", since)
                .getSingleResult();
    }

    private Optional<SignInAttempt> findAttempt(String browser) {
        return database.createQuery("SELECT a FROM SignInAttempt a WHERE a.browserHash = :hash", SignInAttempt.class)
                .setParameter("hash", Keys.hashOfToken(browser))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private List<OneTimeCode> codesOf(SignInAttempt attempt) {
        return database.createQuery(
                        "SELECT c FROM OneTimeCode c WHERE c.attemptId = :attempt ORDER BY c.id", OneTimeCode.class)
                .setParameter("attempt", attempt.id())
                .getResultList();
    }
}
