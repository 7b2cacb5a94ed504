package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.Difference.Facet;
import org.doorstep.tenancy.Difference.Found;
import org.doorstep.tenancy.Difference.State;

/** Lists where the housing system differs from what was set here, and settles it as somebody decides. */
@ApplicationScoped
public class Differences {

    /** What became of settling one. */
    public enum Settled {
        DONE,
        UNKNOWN,
        /** Somebody else was quicker, or the housing system has caught up. */
        ALREADY,
        /** Theirs cannot be taken here: it is unsafe, or it is not about a contact point. */
        NOT_TAKEABLE
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    ContactNotices notices;

    @Inject
    AuditTrail audit;

    /** Open ones, oldest first, from a place on. */
    @Transactional
    public List<Difference> open(int from, int most) {
        return database.createQuery(
                        "SELECT d FROM Difference d JOIN FETCH d.person WHERE d.state = :open ORDER BY d.id",
                        Difference.class)
                .setParameter("open", State.OPEN)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public long countOpen() {
        return database.createQuery("SELECT COUNT(d) FROM Difference d WHERE d.state = :open", Long.class)
                .setParameter("open", State.OPEN)
                .getSingleResult();
    }

    /** One of them, whatever became of it, with its person. */
    @Transactional
    public Optional<Difference> find(long id) {
        return database.createQuery("SELECT d FROM Difference d JOIN FETCH d.person WHERE d.id = :id", Difference.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The same for staff who look at it: it may name somebody's next of kin, so it is recorded. */
    @Transactional
    public Optional<Difference> look(long id, Author by) {
        Optional<Difference> found = find(id);
        found.map(each -> each.person().reference())
                .ifPresent(person ->
                        audit.record(Deed.of(by, "difference.look", person).forPerson(person)));
        return found;
    }

    /** Ours stays; it is not asked again while the housing system says the same. */
    @Retried
    @Transactional
    public Settled keepOurs(long id, Author by) {
        return settle(id, State.KEPT, by, new Changes());
    }

    /** What the housing system says becomes ours: for contact points that are not unsafe. */
    @Retried
    @Transactional
    public Settled takeTheirs(long id, Author by) {
        Optional<Difference> found = lock(id);
        if (found.isPresent() && found.get().state() == State.OPEN) {
            TakingTheirs taking = new TakingTheirs(found.get());
            if (!taking.isPossible()) {
                return Settled.NOT_TAKEABLE;
            }
            taking.findLeaving()
                    .ifPresent(ours -> notices.usedNoMore(found.get().person(), ours));
            return settle(id, State.TAKEN, by, taking.take(clock.instant()));
        }
        return settle(id, State.TAKEN, by, new Changes());
    }

    private Settled settle(long id, State how, Author by, Changes changes) {
        Optional<Difference> found = lock(id);
        if (found.isEmpty()) {
            return Settled.UNKNOWN;
        }
        if (found.get().state() != State.OPEN) {
            return Settled.ALREADY;
        }
        found.get().settle(how, by.name(), clock.instant());
        String person = found.get().person().reference();
        Deed deed = Deed.of(by, "difference." + (how == State.TAKEN ? "take" : "keep"), person)
                .forPerson(person)
                .with(changes)
                .remarking(found.get().field());
        audit.record(changes.isAny() ? deed.toldToOthers() : deed);
        return Settled.DONE;
    }

    private Optional<Difference> lock(long id) {
        return Optional.ofNullable(database.find(Difference.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes down what a load of one facet met of these people; what it met no more is gone. */
    void met(Map<Person, List<Found>> found, Facet facet) {
        if (found.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<Person, List<Found>> fresh = new HashMap<>(found);
        for (Difference standing : of(found.keySet().stream().toList(), facet)) {
            List<Found> said = fresh.getOrDefault(standing.person(), List.of());
            said.stream()
                    .filter(standing::isAbout)
                    .findFirst()
                    .ifPresentOrElse(again -> standing.metAgain(again, now), () -> goneIfOpen(standing, now));
            fresh.put(
                    standing.person(),
                    said.stream().filter(each -> !standing.isAbout(each)).toList());
        }
        fresh.forEach((person, all) ->
                all.stream().distinct().forEach(each -> database.persist(new Difference(person, each, now))));
    }

    private static void goneIfOpen(Difference standing, Instant now) {
        if (standing.state() == State.OPEN || standing.state() == State.KEPT) {
            standing.settle(State.GONE, Author.SYSTEM.name(), now);
        }
    }

    private List<Difference> of(List<Person> people, Facet facet) {
        return database.createQuery("SELECT d FROM Difference d WHERE d.person IN :people", Difference.class)
                .setParameter("people", people)
                .getResultStream()
                .filter(facet::covers)
                .toList();
    }
}
