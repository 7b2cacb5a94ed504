package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;

/** Puts tenancies and their people in, as the housing system has them. */
@ApplicationScoped
public class TenancyRegister {

    /** What became of a tenancy that was put in. */
    public sealed interface Put permits Stored, NoSuchHome {}

    /**
     * It was stored.
     *
     * @param isNew whether it was not known before
     * @param people as they stand now, unusable contact points among theirs
     */
    public record Stored(boolean isNew, List<Person> people) implements Put {}

    /** Nothing was stored: the home must come in first. */
    public record NoSuchHome() implements Put {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Tenancies tenancies;

    @Retried
    @Transactional
    public Put put(RentAccountNumber number, TenancyDetails details) {
        Optional<Property> home = tenancies.findProperty(details.uprn());
        if (home.isEmpty()) {
            return new NoSuchHome();
        }
        Optional<Tenancy> known = tenancies.findByRentAccount(number.key());
        Tenancy tenancy = known.orElseGet(() -> new Tenancy(number));
        tenancy.agree(number, home.get(), details.startDate(), details.endDate());
        if (known.isEmpty()) {
            database.persist(tenancy);
        }
        return new Stored(known.isEmpty(), putPeople(tenancy, details.people()));
    }

    private List<Person> putPeople(Tenancy tenancy, List<PersonDetails> wanted) {
        List<TenancyMember> standing = tenancies.membersOf(tenancy);
        List<Person> people = new ArrayList<>();
        for (PersonDetails details : wanted) {
            Person person = person(details);
            standing.stream()
                    .filter(member -> member.person().reference().equals(details.personReference()))
                    .findFirst()
                    .ifPresentOrElse(
                            member -> member.become(details.role()),
                            () -> database.persist(new TenancyMember(tenancy, person, details.role())));
            people.add(person);
        }
        standing.stream().filter(member -> !people.contains(member.person())).forEach(database::remove);
        return people;
    }

    private Person person(PersonDetails details) {
        Optional<Person> known = tenancies.findPerson(details.personReference());
        Person person = known.orElseGet(() -> new Person(details.personReference()));
        person.describe(details);
        if (known.isEmpty()) {
            database.persist(person);
        }
        return person;
    }
}
