package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a tenant sees of those whom they named: their own list, and nobody else's. */
@ApplicationScoped
public class KinList {

    @PersistenceContext
    EntityManager database;

    /** In the order in which they are tried. */
    @Transactional
    public List<NextOfKin> of(long personId) {
        return tenant(personId).nextOfKin();
    }

    /** One of theirs. */
    @Transactional
    public Optional<NextOfKin> find(long personId, String reference) {
        return tenant(personId).findKin(reference);
    }

    /** Whether we may tell people whom they name. */
    @Transactional
    public boolean maySendMessages(long personId) {
        return !tenant(personId).isFlagged();
    }

    /** Whether so many leave room for one more. */
    public boolean hasRoomFor(int named) {
        return named < KinChange.MOST;
    }

    private Person tenant(long personId) {
        return Objects.requireNonNull(database.find(Person.class, personId));
    }
}
