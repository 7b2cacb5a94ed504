package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.messaging.MessageKind;
import org.jspecify.annotations.Nullable;

/** Finds homes, tenancies and their people. */
@ApplicationScoped
public class Tenancies {

    /** With all that {@link Reach} needs, so that reaching somebody asks the database no more than reaching nobody. */
    private static final String MEMBERS_TO_REACH =
            "SELECT DISTINCT m FROM TenancyMember m JOIN FETCH m.person JOIN FETCH m.tenancy JOIN FETCH m.tenancy.property"
                    + " LEFT JOIN FETCH m.person.contactPoints LEFT JOIN FETCH m.person.wishes"
                    + " LEFT JOIN FETCH m.person.safeContacts";

    @PersistenceContext
    EntityManager database;

    public Optional<Property> findProperty(Uprn uprn) {
        return database.createQuery("SELECT p FROM Property p WHERE p.uprn = :uprn", Property.class)
                .setParameter("uprn", uprn.value())
                .getResultStream()
                .findFirst();
    }

    /** A home by its row, for what hangs on it. */
    public Property homeOf(long row) {
        return database.find(Property.class, row);
    }

    /** Those of these homes that are known, by UPRN: one statement. */
    Map<String, Property> findProperties(Collection<String> uprns) {
        if (uprns.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT p FROM Property p WHERE p.uprn IN :uprns", Property.class)
                .setParameter("uprns", uprns)
                .getResultStream()
                .collect(Collectors.toMap(Property::uprn, property -> property));
    }

    /** The rows of those of these homes that are known, by UPRN, for joins only. */
    public Map<String, Long> idsOfHomes(Collection<String> uprns) {
        if (uprns.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT p.uprn, p.id FROM Property p WHERE p.uprn IN :uprns", Object[].class)
                .setParameter("uprns", uprns)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The rows of those of these people who are known, by reference, for joins only. */
    public Map<String, Long> idsOfPeople(Collection<String> references) {
        return database.createQuery(
                        "SELECT p.personReference, p.id FROM Person p WHERE p.personReference IN :references",
                        Object[].class)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Those of these tenancies that are known, each with its home, by the key of the rent account: one statement. */
    Map<String, Tenancy> findByRentAccounts(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT t FROM Tenancy t JOIN FETCH t.property WHERE t.rentAccountKey IN :keys", Tenancy.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(Tenancy::rentAccountKey, tenancy -> tenancy));
    }

    /** Those of these people who are known, by reference: one statement. */
    Map<String, Person> findPeople(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT p FROM Person p WHERE p.personReference IN :references", Person.class)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toMap(Person::reference, person -> person));
    }

    /** Those of these people who are known, by their row: one statement. */
    public Map<Long, Person> findPeopleByRow(Collection<Long> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT p FROM Person p WHERE p.id IN :rows", Person.class)
                .setParameter("rows", rows)
                .getResultStream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** Where a person is, or was, a member, the newest tenancy first; with the homes. */
    public List<TenancyMember> membershipsOf(String personReference) {
        return database.createQuery(
                        "SELECT m FROM TenancyMember m JOIN FETCH m.person JOIN FETCH m.tenancy JOIN FETCH m.tenancy.property"
                                + " WHERE m.person.personReference = :reference ORDER BY m.tenancy.startDate DESC",
                        TenancyMember.class)
                .setParameter("reference", personReference)
                .getResultList();
    }

    public Optional<Tenancy> findByRentAccount(String key) {
        return database.createQuery("SELECT t FROM Tenancy t WHERE t.rentAccountKey = :key", Tenancy.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    public Optional<Person> findPerson(String reference) {
        return database.createQuery("SELECT p FROM Person p WHERE p.personReference = :reference", Person.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The same with all that {@link Reach} needs: one statement. */
    Optional<Person> findPersonToReach(String reference) {
        return database.createQuery(
                        "SELECT DISTINCT p FROM Person p LEFT JOIN FETCH p.contactPoints LEFT JOIN FETCH p.wishes"
                                + " WHERE p.personReference = :reference",
                        Person.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The same, and nobody else changes them until the transaction ends. */
    Optional<Person> lockPerson(String reference) {
        return database.createQuery("SELECT p FROM Person p WHERE p.personReference = :reference", Person.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Person> findPersonById(long id) {
        return Optional.ofNullable(database.find(Person.class, id));
    }

    public List<TenancyMember> membersOf(Tenancy tenancy) {
        return database.createQuery("SELECT m FROM TenancyMember m WHERE m.tenancy = :tenancy", TenancyMember.class)
                .setParameter("tenancy", tenancy)
                .getResultList();
    }

    /** This person as the holder of this tenancy, while it lasts. */
    public Optional<TenancyMember> findTenant(long personId, long tenancyId, LocalDate today) {
        return database.createQuery(
                        "SELECT m FROM TenancyMember m JOIN FETCH m.person JOIN FETCH m.tenancy WHERE m.person.id = :person"
                                + " AND m.tenancy.id = :tenancy",
                        TenancyMember.class)
                .setParameter("person", personId)
                .setParameter("tenancy", tenancyId)
                .getResultStream()
                .filter(member ->
                        member.role().holdsTheTenancy() && member.tenancy().isCurrentOn(today))
                .findFirst();
    }

    /**
     * The tenants whom these two facts name: usually one; twins in a joint tenancy are two. All that is needed to reach them comes with
     * them, so that finding somebody asks the database no more than finding nobody.
     */
    public List<TenancyMember> tenantsBornOn(String rentAccountKey, LocalDate dateOfBirth, LocalDate today) {
        return database.createQuery(
                        MEMBERS_TO_REACH + " WHERE m.tenancy.rentAccountKey = :key"
                                + " AND m.person.dateOfBirth = :born ORDER BY m.id",
                        TenancyMember.class)
                .setParameter("key", rentAccountKey)
                .setParameter("born", dateOfBirth)
                .getResultStream()
                .filter(member ->
                        member.role().holdsTheTenancy() && member.tenancy().isCurrentOn(today))
                .toList();
    }

    /**
     * The tenants who have this mobile or email address, if it is in use and safe, or whose safe contact it is; with all that is needed to reach
     * them, as above.
     */
    public List<TenancyMember> tenantsReachedAt(ContactKind kind, String value, LocalDate today) {
        return database.createQuery(
                        MEMBERS_TO_REACH + " WHERE m.person.id IN (SELECT p.id FROM Person p"
                                + " JOIN p.contactPoints c WHERE c.value = :value AND c.kind = :kind AND c.usable = TRUE"
                                + " AND c.safe = TRUE) OR m.person.id IN (SELECT s.standingFor FROM SafeContact s WHERE s.value = :value"
                                + " AND s.standingFor IS NOT NULL) ORDER BY m.id",
                        TenancyMember.class)
                .setParameter("value", value)
                .setParameter("kind", kind)
                .getResultStream()
                .filter(member ->
                        member.role().holdsTheTenancy() && member.tenancy().isCurrentOn(today))
                .toList();
    }

    /** The row of this person, if they hold a tenancy of this home that has not ended. */
    public Optional<Long> findTenantAt(long propertyId, String personReference, LocalDate today) {
        return database.createQuery(
                        "SELECT m.person.id FROM TenancyMember m WHERE m.tenancy.property.id = :property"
                                + " AND m.person.personReference = :person AND m.role <> org.doorstep.tenancy.MemberRole.HOUSEHOLD_MEMBER"
                                + " AND (m.tenancy.endDate IS NULL OR m.tenancy.endDate >= :today)",
                        Long.class)
                .setParameter("property", propertyId)
                .setParameter("person", personReference)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    /**
     * Everybody who holds a current tenancy of this home, with the contact points by which words may reach them, best first; whoever has a
     * safe contact with that alone: one statement.
     */
    public List<Reachable> reachableAt(long propertyId, LocalDate today) {
        return database.createQuery(
                        MEMBERS_TO_REACH + " WHERE m.tenancy.property.id = :property"
                                + " AND m.role <> org.doorstep.tenancy.MemberRole.HOUSEHOLD_MEMBER"
                                + " AND m.tenancy.startDate <= :today AND (m.tenancy.endDate IS NULL OR m.tenancy.endDate >= :today)"
                                + " ORDER BY m.id",
                        TenancyMember.class)
                .setParameter("property", propertyId)
                .setParameter("today", today)
                .getResultStream()
                .map(TenancyMember::person)
                .flatMap(Tenancies::ways)
                .toList();
    }

    private static Stream<Reachable> ways(Person person) {
        Reach reach = Reach.of(person);
        return reach.inWriting().stream()
                .map(by -> new Reachable(
                        person.id(), person.reference(), by, reach.findSafe().orElse(null), person.wishes()));
    }

    /** The best way to write to this one of them; empty where there is none, or they have left. */
    public Optional<Reachable> findReachableAt(long propertyId, long personId, LocalDate today) {
        return reachableAt(propertyId, today).stream()
                .filter(each -> each.personId() == personId)
                .findFirst();
    }

    /**
     * A person and one way to reach them in writing.
     *
     * @param personId for joins only
     * @param reference the person's reference
     * @param by a usable and safe mobile or email
     * @param safe their safe contact, if one stands: then nothing but that, and nothing but their own words
     * @param wishes how they like to be told
     */
    public record Reachable(
            long personId,
            String reference,
            ContactPoint by,
            @Nullable SafeContact safe,
            Wishes wishes) {

        /** In which language they like to read (BCP 47); null where they did not say. */
        public @Nullable String language() {
            return wishes.language();
        }

        /** How words on visits go there. */
        public MessageKind kind() {
            return wishes.writingTo(by);
        }
    }
}
