package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The accounts of tenants. Each person has at most one. */
@ApplicationScoped
public class TenantAccounts {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Somebody has proved who they are: they have an account from now on, if they had none. */
    @Transactional(Transactional.TxType.MANDATORY)
    TenantAccount open(long personId) {
        return find(personId).orElseGet(() -> {
            TenantAccount account = new TenantAccount(personId, clock.instant());
            database.persist(account);
            return account;
        });
    }

    @Transactional
    public Optional<TenantAccount> find(long personId) {
        return Optional.ofNullable(database.find(TenantAccount.class, personId));
    }
}
