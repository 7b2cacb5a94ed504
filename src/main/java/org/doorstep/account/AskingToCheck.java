package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.account.CorrectionRequest.Asked;
import org.doorstep.audit.AuditTrail;

/** Somebody who got no code asks us to check. Anybody may: it says nothing of whether anything matched. */
@ApplicationScoped
public class AskingToCheck {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int A_DAY_FROM_ONE_ADDRESS = 10;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /**
     * Notes the request.
     *
     * @param form a random token of the form: sending it again is the same request
     * @param address where the browser is, as far as we can tell
     * @return its reference; empty where too many came from that address within a day
     */
    @Retried
    @Transactional
    public Optional<String> ask(String form, String address, Asked asked) {
        Optional<CorrectionRequest> known = find(form);
        if (known.isPresent()) {
            return known.map(CorrectionRequest::reference);
        }
        Instant now = clock.instant();
        if (countFrom(address, now.minus(DAY)) >= A_DAY_FROM_ONE_ADDRESS) {
            return Optional.empty();
        }
        CorrectionRequest request = new CorrectionRequest(Keys.hashOfToken(form), address, asked, now);
        database.persist(request);
        audit.record("visitor", "correction.ask", "correction:" + request.reference(), "");
        return Optional.of(request.reference());
    }

    private Optional<CorrectionRequest> find(String form) {
        return database.createQuery(
                        "SELECT c FROM CorrectionRequest c WHERE c.browserHash = :hash", CorrectionRequest.class)
                .setParameter("hash", Keys.hashOfToken(form))
                .getResultStream()
                .findFirst();
    }

    private long countFrom(String address, Instant since) {
        return database.createQuery(
                        "SELECT COUNT(c) FROM CorrectionRequest c WHERE c.address = :address AND c.askedAt > :since",
                        Long.class)
                .setParameter("address", address)
                .setParameter("since", since)
                .getSingleResult();
    }
}
