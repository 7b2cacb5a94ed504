package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads accounts for pages, a page at a time. */
@ApplicationScoped
public class StaffList {

    /** How a list is sorted. */
    public enum Order {
        NAME("a.fullName"),
        LAST_SIGNED_IN("a.lastSignedIn"),
        STATE("a.active");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    StaffSessions sessions;

    @Transactional
    public long count() {
        return database.createQuery("SELECT COUNT(a) FROM StaffAccount a", Long.class)
                .getSingleResult();
    }

    @Transactional
    public List<StaffAccount> page(int from, int most, Order by, boolean ascending) {
        return database.createQuery(
                        "SELECT a FROM StaffAccount a ORDER BY " + by.column + (ascending ? "" : " DESC")
                                + ", a.fullName, a.id",
                        StaffAccount.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public Optional<StaffAccount> find(String reference) {
        return database.createQuery("SELECT a FROM StaffAccount a WHERE a.reference = :reference", StaffAccount.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** How the trail names whoever has this email address. */
    @Transactional
    public Optional<String> findTrailName(String email) {
        return database.createQuery("SELECT a FROM StaffAccount a WHERE a.email = :email", StaffAccount.class)
                .setParameter("email", StaffAccount.keyOf(email))
                .getResultStream()
                .findFirst()
                .map(StaffAccount::trailName);
    }

    /** Where somebody is signed in at this moment, the longest first. */
    @Transactional
    public List<SessionSpan> openSessions(String reference) {
        return find(reference).stream()
                .flatMap(staff -> sessions.open(staff).stream())
                .map(StaffSession::span)
                .toList();
    }

    /** The names of these authors of the trail, by how the trail names them; those that are none of the staff are left out. */
    @Transactional
    public Map<String, String> namesOf(Collection<String> authors) {
        List<String> references = authors.stream()
                .filter(author -> author.startsWith(SignedInStaff.PREFIX))
                .map(author -> author.substring(SignedInStaff.PREFIX.length()))
                .distinct()
                .toList();
        if (references.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT a FROM StaffAccount a WHERE a.reference IN :references", StaffAccount.class)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toMap(StaffAccount::trailName, StaffAccount::fullName));
    }
}
