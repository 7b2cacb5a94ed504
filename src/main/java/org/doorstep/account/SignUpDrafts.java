package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.doorstep.Retried;

/** Keeps the answers of those who are creating an account, so that any server can ask the next question and nothing is typed twice. */
@ApplicationScoped
public class SignUpDrafts {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    /** What this browser has answered within the hour. */
    @Transactional
    public SignUpAnswers of(Optional<String> browser) {
        return browser.flatMap(this::find)
                .map(draft -> SignUpAnswers.read(keys.open(draft.answers())))
                .orElse(SignUpAnswers.NONE);
    }

    /** Keeps them for another hour; gives the token by which this browser finds them again. */
    @Retried
    @Transactional
    public String keep(Optional<String> browser, SignUpAnswers answers) {
        Optional<SignUpDraft> known = browser.flatMap(this::find);
        String token = known.isPresent() ? browser.orElseThrow() : Keys.randomToken();
        SignUpDraft draft = known.orElseGet(() -> new SignUpDraft(Keys.hashOfToken(token)));
        draft.keep(keys.seal(answers.written()), clock.instant());
        if (known.isEmpty()) {
            database.persist(draft);
        }
        return token;
    }

    /** They have an account now, or gave up: nothing of it is needed. */
    @Retried
    @Transactional
    public void forget(Optional<String> browser) {
        browser.flatMap(this::find).ifPresent(database::remove);
    }

    /** Forgets some of those that are over; how many. */
    @Transactional
    public int forgetSomeOver() {
        return database.createNativeQuery(
                        "DELETE FROM sign_up_draft WHERE expires_at < ? ORDER BY expires_at LIMIT " + AT_ONCE)
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .executeUpdate();
    }

    private Optional<SignUpDraft> find(String browser) {
        Instant now = clock.instant();
        return database.createQuery(
                        "SELECT d FROM SignUpDraft d WHERE d.browserHash = :hash AND d.expiresAt > :now",
                        SignUpDraft.class)
                .setParameter("hash", Keys.hashOfToken(browser))
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
