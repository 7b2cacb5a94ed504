package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.audit.Arrival;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/** Puts people in tenancies, as the housing system has them, one or many at a time. */
@ApplicationScoped
public class PeopleRegister {

    private static final String ACTION = "person.put";

    @PersistenceContext
    EntityManager database;

    @Inject
    Tenancies tenancies;

    @Inject
    PersonFacets facets;

    @Inject
    AuditTrail audit;

    /** A place in a tenancy. */
    private record Place(Long tenancyId, String person) {}

    /** Puts people in their tenancies, in one transaction; answers in the same order. Each place is named once. */
    @Retried
    @Transactional
    public List<Put> putAll(List<Membership> memberships, Author by) {
        Map<String, Tenancy> agreements = tenancies.findByRentAccounts(
                memberships.stream().map(each -> each.account().key()).toList());
        Map<String, Person> people = new HashMap<>(tenancies.findPeople(
                memberships.stream().map(Membership::personReference).toList()));
        Map<Place, TenancyMember> places = placesIn(agreements.values().stream().toList());
        List<Put> puts = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (Membership each : memberships) {
            Tenancy tenancy = agreements.get(each.account().key());
            if (tenancy == null) {
                puts.add(Put.NO_SUCH_TENANCY);
                continue;
            }
            Place place = new Place(tenancy.id(), each.personReference());
            Person known = people.get(each.personReference());
            if (known != null && known.isErased()) {
                puts.add(places.containsKey(place) || each.left() ? Put.UNCHANGED : Put.ERASED_PERSON);
                continue;
            }
            Arrival<Person> arrival = describe(each, known);
            people.put(each.personReference(), arrival.entity());
            Put put = place(each, tenancy, places.get(place), arrival);
            puts.add(put);
            if (put != Put.UNCHANGED) {
                deeds.add(arrival.deed(by, ACTION, each.account().key()).forPerson(each.personReference()));
            }
        }
        audit.recordAll(deeds);
        return puts;
    }

    /** Makes these the people of a tenancy, with all their details; whoever is not named leaves it. */
    List<Person> settle(Tenancy tenancy, List<PersonDetails> wanted, Author by) {
        RentAccountNumber account = new RentAccountNumber(tenancy.rentAccountNumber());
        putAll(wanted.stream().map(each -> membership(each, account, false)).toList(), by);
        Set<String> named = new HashSet<>();
        wanted.forEach(each -> named.add(each.personReference()));
        putAll(
                tenancies.membersOf(tenancy).stream()
                        .filter(member -> !named.contains(member.person().reference()))
                        .map(member -> leaving(member, account))
                        .toList(),
                by);
        return facets.describe(wanted, by);
    }

    private static Membership membership(PersonDetails person, RentAccountNumber account, boolean left) {
        return new Membership(
                person.personReference(),
                account,
                person.fullName(),
                person.title(),
                person.dateOfBirth(),
                person.role(),
                left);
    }

    private static Membership leaving(TenancyMember member, RentAccountNumber account) {
        Person person = member.person();
        return new Membership(
                person.reference(),
                account,
                person.fullName(),
                person.title(),
                person.dateOfBirth(),
                member.role(),
                true);
    }

    private Map<Place, TenancyMember> placesIn(List<Tenancy> agreements) {
        Map<Place, TenancyMember> places = new HashMap<>();
        if (!agreements.isEmpty()) {
            database.createQuery(
                            "SELECT m FROM TenancyMember m JOIN FETCH m.person WHERE m.tenancy IN :tenancies",
                            TenancyMember.class)
                    .setParameter("tenancies", agreements)
                    .getResultList()
                    .forEach(member -> places.put(
                            new Place(member.tenancy().id(), member.person().reference()), member));
        }
        return places;
    }

    private Arrival<Person> describe(Membership said, @Nullable Person known) {
        Arrival<Person> arrival = Arrival.of(known == null ? new Person(said.personReference()) : known, known == null);
        arrival.entity().describe(said.fullName(), said.title(), said.dateOfBirth(), arrival.changes());
        if (arrival.isNew()) {
            database.persist(arrival.entity());
        }
        return arrival;
    }

    private Put place(Membership said, Tenancy tenancy, @Nullable TenancyMember standing, Arrival<Person> arrival) {
        if (said.left()) {
            if (standing != null) {
                database.remove(standing);
                arrival.changes().note("role", standing.role().name(), "none");
            }
        } else if (standing == null) {
            database.persist(new TenancyMember(tenancy, arrival.entity(), said.role()));
            arrival.changes().note("role", "none", said.role().name());
            return Put.MADE;
        } else {
            standing.become(arrival.changes().of("role", standing.role(), said.role()));
        }
        return Put.of(arrival);
    }
}
