package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.ContactChange.Changed;

/** What people keep right about the ways to reach them without giving a new one. What is another's is not found. */
@ApplicationScoped
public class ContactKeeping {

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    ContactNotices notices;

    @Inject
    AuditTrail audit;

    /** All ways to reach this person that are in use and safe, in the landlord's order. */
    @Transactional
    public List<ContactPoint> of(String personReference) {
        return tenancies
                .findPersonToReach(personReference)
                .map(Person::contactPointsForOthers)
                .orElse(List.of());
    }

    @Transactional
    public Optional<ContactPoint> find(String personReference, String reference) {
        return tenancies.findPersonToReach(personReference).flatMap(person -> person.findContact(reference));
    }

    /** The best way to write to this person, for their own pages: empty for whoever has a safe contact, which no page may show by the way. */
    @Transactional
    public Optional<ContactPoint> findBest(String personReference) {
        return tenancies
                .findPersonToReach(personReference)
                .map(Reach::of)
                .filter(reach -> reach.findSafe().isEmpty())
                .flatMap(Reach::findBest);
    }

    /** They say how it may be used, and whether it works; one that works no more is told so, in case it was not them. */
    @Retried
    @Transactional
    public Changed mark(String personReference, String reference, boolean mayLeaveMessage, boolean works, Author by) {
        Optional<Person> person = tenancies.lockPerson(personReference);
        Optional<ContactPoint> found = person.flatMap(each -> each.findContact(reference));
        if (found.isEmpty()) {
            return Changed.NO_SUCH_CONTACT;
        }
        ContactPoint point = found.get();
        Changes changes = new Changes();
        changes.of(point.masked() + " message", point.mayLeaveMessage(), mayLeaveMessage);
        boolean worked = !point.isBroken() && !point.refusesTexts();
        changes.of(point.masked() + " works", worked, works);
        if (!changes.isAny()) {
            return Changed.SAME;
        }
        point.mayLeaveMessage(mayLeaveMessage);
        if (works && !worked) {
            point.mended();
        } else if (!works && !point.isBroken()) {
            notices.usedNoMore(person.get(), point);
            point.broken(clock.instant());
        }
        record("contact.mark", personReference, changes, by);
        return Changed.DONE;
    }

    /** They do not want to be reached at it any more. It stays as a mark, so that no load brings it back. */
    @Retried
    @Transactional
    public Changed remove(String personReference, String reference, Author by) {
        Optional<Person> person = tenancies.lockPerson(personReference);
        Optional<ContactPoint> found = person.flatMap(each -> each.findContact(reference));
        if (found.isEmpty()) {
            return Changed.NO_SUCH_CONTACT;
        }
        notices.usedNoMore(person.get(), found.get());
        Changes changes = new Changes();
        changes.note("contact", found.get().masked(), "none");
        found.get().replaced(clock.instant());
        record("contact.remove", personReference, changes, by);
        return Changed.DONE;
    }

    private void record(String action, String person, Changes changes, Author by) {
        audit.record(Deed.of(by, action, person).forPerson(person).with(changes).toldToOthers());
    }
}
