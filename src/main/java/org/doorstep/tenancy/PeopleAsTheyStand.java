package org.doorstep.tenancy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds people with all that belongs to them, many at a time. */
@ApplicationScoped
public class PeopleAsTheyStand {

    @PersistenceContext
    EntityManager database;

    /** Those of the references who are known, by reference: three statements. */
    @Transactional
    public Map<String, ToldPerson> find(Collection<String> references) {
        Map<String, ToldPerson> people = new HashMap<>();
        if (references.isEmpty()) {
            return people;
        }
        Map<String, List<ReasonableAdjustment>> adjustments =
                lists("adjustments", ReasonableAdjustment.class, references);
        Map<String, List<NextOfKin>> kin = lists("nextOfKin", NextOfKin.class, references);
        database.createQuery(
                        "SELECT DISTINCT p FROM Person p LEFT JOIN FETCH p.contactPoints WHERE p.personReference IN :references",
                        Person.class)
                .setParameter("references", references)
                .getResultStream()
                .forEach(person -> people.put(
                        person.reference(),
                        new ToldPerson(
                                person,
                                adjustments.getOrDefault(person.reference(), List.of()),
                                kin.getOrDefault(person.reference(), List.of()))));
        return people;
    }

    /** By itself, not fetched with the person: EclipseLink fills one list of somebody whom it has read before, and asks for each other. */
    private <T> Map<String, List<T>> lists(String attribute, Class<T> type, Collection<String> references) {
        return database.createQuery(
                        "SELECT p.personReference, x FROM Person p JOIN p." + attribute
                                + " x WHERE p.personReference IN :references ORDER BY x.id",
                        Object[].class)
                .setParameter("references", references)
                .getResultStream()
                .collect(groupingBy(row -> (String) row[0], mapping(row -> type.cast(row[1]), toList())));
    }
}
