package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.TenancyMember;

/**
 * Getting in: what somebody claims identifies them, a code to a contact on file proves. Nothing that is answered, and nothing that is done
 * before the answer, depends on whether the claim named somebody: a miss writes the same rows, one of them a message to nobody.
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

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    PlainDates dates;

    @Inject
    SignInTries tries;

    @Inject
    Claimants claimants;

    @Inject
    CodeSending codes;

    @Inject
    TenantAccounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /**
     * Sends each tenant whom the claim names a code of their own.
     *
     * @param address where the browser is, as far as we can tell
     * @return a token that binds the codes to this browser, matched or not
     */
    @Retried
    @Transactional
    public String ask(Claim claim, String address) {
        String browser = Keys.randomToken();
        String identity = claim.key(keys);
        Instant now = clock.instant();
        boolean tooMany = tries.areTooMany(identity, address);
        SignInAttempt attempt = new SignInAttempt(Keys.hashOfToken(browser), identity, address, now);
        database.persist(attempt);
        database.flush();
        List<TenancyMember> named = claimants.of(claim, dates.dateOf(now));
        if (tooMany || named.isEmpty()) {
            codes.toNobody(attempt);
        } else {
            codes.to(named, attempt, claim);
        }
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
                long person = Objects.requireNonNull(each.personId());
                accounts.open(person);
                return new SignedIn(sessions.start(person, Objects.requireNonNull(each.tenancyId())));
            }
        }
        alive.get().wrongCode();
        return alive.get().isAlive(now) ? new WrongCode() : new CodeEnded();
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
