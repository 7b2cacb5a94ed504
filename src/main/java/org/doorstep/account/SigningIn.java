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
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Representatives.ActsFor;
import org.doorstep.tenancy.TenancyMember;

/**
 * Getting in: what somebody claims identifies them, a code to a contact on file proves. Nothing that is answered, and nothing that is done
 * before the answer, depends on whether the claim named somebody: a miss writes the same rows, one of them a message to nobody.
 */
@ApplicationScoped
public class SigningIn {

    /** What became of a code. */
    public sealed interface CodeResult permits SignedIn, ToChoose, WrongCode, CodeEnded {}

    /** The person is signed in; the token is for the cookie. */
    public record SignedIn(String token) implements CodeResult {}

    /** Whoever has this contact may sign in as more than one: the browser asks as whom. */
    public record ToChoose() implements CodeResult {}

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
    Entrances entrances;

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
        List<ActsFor> acting = claimants.actingFor(claim, dates.dateOf(now));
        if (tooMany || named.isEmpty() && acting.isEmpty()) {
            codes.toNobody(attempt);
        } else {
            codes.to(named, acting, attempt, claim);
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
                List<Entrance> ways = entrances.of(each);
                return switch (ways.size()) {
                    case 0 -> new CodeEnded();
                    case 1 -> new SignedIn(entrances.enter(each, ways.get(0)));
                    default -> new ToChoose();
                };
            }
        }
        alive.get().wrongCode();
        return alive.get().isAlive(now) ? new WrongCode() : new CodeEnded();
    }

    /** As whom the browser that gave a right code may sign in; none once it has. Changes nothing. */
    @Transactional
    public List<Entrance> choices(String browser) {
        return findAttempt(browser)
                .filter(attempt -> attempt.isAlive(clock.instant()))
                .flatMap(this::toBeChosenWith)
                .map(entrances::of)
                .orElse(List.of());
    }

    /** Signs in as one of them; once. */
    @Retried
    @Transactional
    public CodeResult choose(String browser, String key) {
        Optional<OneTimeCode> code = findAttempt(browser)
                .filter(attempt -> attempt.isAlive(clock.instant()))
                .flatMap(this::toBeChosenWith);
        return code.flatMap(each -> entrances.of(each).stream()
                        .filter(way -> way.key().equals(key))
                        .findFirst()
                        .<CodeResult>map(way -> new SignedIn(entrances.enter(each, way))))
                .orElseGet(CodeEnded::new);
    }

    private Optional<OneTimeCode> toBeChosenWith(SignInAttempt attempt) {
        return codesOf(attempt).stream().filter(OneTimeCode::isToBeChosenWith).findFirst();
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
