package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds people with all that belongs to them, many at a time. */
@ApplicationScoped
public class PeopleAsTheyStand {

    /** Each list by itself: two in one statement would multiply. */
    private static final List<String> LISTS = List.of("contactPoints", "adjustments", "nextOfKin");

    @PersistenceContext
    EntityManager database;

    /** Those of the references who are known, by reference: three statements. */
    @Transactional
    public Map<String, Person> find(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        List<Person> people = List.of();
        for (String list : LISTS) {
            people = database.createQuery(
                            "SELECT DISTINCT p FROM Person p LEFT JOIN FETCH p." + list
                                    + " WHERE p.personReference IN :references",
                            Person.class)
                    .setParameter("references", references)
                    .getResultList();
        }
        return people.stream().collect(Collectors.toMap(Person::reference, person -> person));
    }
}
