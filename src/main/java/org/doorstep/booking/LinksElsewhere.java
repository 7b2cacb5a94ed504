package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.doorstep.tenancy.ReachedElsewhere;

/** Ends the links that lie in messages which somebody else may read now: to change a visit, or to have a sooner time. */
@ApplicationScoped
public class LinksElsewhere {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    void end(@Observes ReachedElsewhere person) {
        database.createQuery("UPDATE VisitLink l SET l.spentAt = :now WHERE l.personId = :person AND l.spentAt IS NULL")
                .setParameter("now", clock.instant())
                .setParameter("person", person.personId())
                .executeUpdate();
        database.createQuery(
                        "SELECT a FROM EarlierAsk a WHERE a.personId = :person AND a.answer IS NULL", EarlierAsk.class)
                .setParameter("person", person.personId())
                .getResultList()
                .forEach(ask -> ask.answer(EarlierAsk.Answer.GONE, clock.instant()));
    }
}
