package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.Retried;
import org.doorstep.audit.Arrival;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.Difference.Facet;
import org.doorstep.tenancy.Difference.Found;

/**
 * Puts in what the housing system says of people who are known: how to reach them, what must be different for them, who their next of kin
 * are. What was set here is never overwritten; where the two differ, it is listed for somebody to settle.
 */
@ApplicationScoped
public class PersonFacets {

    /** Everything of one facet that the housing system says of one person, in its order. */
    public record Of<T>(String personReference, List<T> all) {

        public Of {
            all = List.copyOf(all);
        }
    }

    /** How one facet of a person takes over what is loaded. */
    private interface TakingOver<T> {
        List<Found> into(Person person, List<T> loaded, Changes changes);
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Tenancies tenancies;

    @Inject
    Differences differences;

    @Inject
    AuditTrail audit;

    @Retried
    @Transactional
    public List<Put> putContactPoints(List<Of<ContactPoint>> people, Author by) {
        return put(people, Facet.CONTACT, "contactPoints", Person::reachedBy, by);
    }

    @Retried
    @Transactional
    public List<Put> putAdjustments(List<Of<ReasonableAdjustment>> people, Author by) {
        return put(people, Facet.ADJUSTMENT, "adjustments", Person::adjustedBy, by);
    }

    @Retried
    @Transactional
    public List<Put> putNextOfKin(List<Of<NextOfKin>> people, Author by) {
        return put(people, Facet.KIN, "nextOfKin", Person::kinAre, by);
    }

    /** Puts in everything that is said of these people, who are known; gives them as they stand then. */
    List<Person> describe(List<PersonDetails> people, Author by) {
        putContactPoints(
                people.stream()
                        .map(each -> new Of<>(each.personReference(), each.contactPoints()))
                        .toList(),
                by);
        List<Of<ReasonableAdjustment>> adjustments = new ArrayList<>();
        List<Of<NextOfKin>> kin = new ArrayList<>();
        for (PersonDetails each : people) {
            List<ReasonableAdjustment> adjusted = each.adjustments();
            if (adjusted != null) {
                adjustments.add(new Of<>(each.personReference(), adjusted));
            }
            List<NextOfKin> named = each.nextOfKin();
            if (named != null) {
                kin.add(new Of<>(each.personReference(), named));
            }
        }
        putAdjustments(adjustments, by);
        putNextOfKin(kin, by);
        Map<String, Person> known = tenancies.findPeople(
                people.stream().map(PersonDetails::personReference).toList());
        return people.stream().map(each -> known.get(each.personReference())).toList();
    }

    private <T> List<Put> put(List<Of<T>> people, Facet facet, String attribute, TakingOver<T> taking, Author by) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<String, Person> known = withAll(attribute, people);
        Map<Person, List<Found>> found = new LinkedHashMap<>();
        List<Put> puts = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (Of<T> each : people) {
            Person person = known.get(each.personReference());
            if (person == null) {
                puts.add(Put.NO_SUCH_PERSON);
                continue;
            }
            if (person.isErased()) {
                puts.add(Put.UNCHANGED);
                continue;
            }
            Arrival<Person> arrival = Arrival.of(person, false);
            found.put(person, taking.into(person, each.all(), arrival.changes()));
            puts.add(Put.of(arrival));
            if (arrival.isChange()) {
                deeds.add(arrival.deed(by, "person." + facet.name().toLowerCase(Locale.ROOT), person.reference())
                        .forPerson(person.reference()));
            }
        }
        differences.met(found, facet);
        audit.recordAll(deeds);
        return puts;
    }

    /** These people with one of their lists, in one statement. */
    private <T> Map<String, Person> withAll(String attribute, List<Of<T>> people) {
        return database.createQuery(
                        "SELECT DISTINCT p FROM Person p LEFT JOIN FETCH p." + attribute
                                + " WHERE p.personReference IN :references",
                        Person.class)
                .setParameter(
                        "references", people.stream().map(Of::personReference).toList())
                .getResultStream()
                .collect(Collectors.toMap(Person::reference, person -> person));
    }
}
