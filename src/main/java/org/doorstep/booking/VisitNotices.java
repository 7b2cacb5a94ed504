package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.account.RecordOpenings;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Property;
import org.doorstep.tenancy.Tenancies;

/**
 * What proves that somebody was told of a visit, for staff: of each time that was promised, and of its end, by which way, to which number, and
 * when it was there. Which way and number is said of nobody at risk until whoever looks has said why they open the record; of a safe contact, and of one
 * that is unsafe, never.
 */
@ApplicationScoped
public class VisitNotices {

    /**
     * A time that was promised, or the end of the visit, and how it was told.
     *
     * @param notices what proves most first; empty where nobody was told in writing
     */
    public record Told(AppointmentChange change, List<GivenNotice> notices) {

        /** What proves most that it was told. */
        public Optional<GivenNotice> best() {
            return notices.stream().findFirst();
        }
    }

    /**
     * A visit, and all that it was told.
     *
     * @param people for whom it is, or who was told of it
     * @param told the newest first: what stands now stands first
     * @param isProved whether it is proved that they were told of what stands now: of a visit early enough, of its end at all
     */
    public record Seen(Appointment appointment, Property home, List<Person> people, List<Told> told, boolean isProved) {

        /** What proves most that the visit, as it stands, was told; empty where nothing does. */
        public Optional<GivenNotice> best() {
            return bestOf(told);
        }
    }

    @Inject
    Landlord landlord;

    @Inject
    Appointments appointments;

    @Inject
    NoticeRows rows;

    @Inject
    Tenancies tenancies;

    @Inject
    RecordOpenings openings;

    @Inject
    AuditTrail audit;

    /** A visit by its reference. That they looked is recorded. */
    @Transactional
    public Optional<Seen> look(String reference, SignedInStaff reader) {
        return appointments.find(reference).map(each -> look(each, reader));
    }

    private Seen look(Appointment visit, SignedInStaff reader) {
        List<GivenNotice> given = rows.of(visit);
        List<Person> people = people(visit, given);
        Set<Long> closed = people.stream()
                .filter(Person::isFlagged)
                .filter(person ->
                        openings.find(person.reference(), reader.author()).isEmpty())
                .map(Person::id)
                .collect(Collectors.toSet());
        audit.record(Deed.of(reader.author(), "notices.look", visit.reference())
                .forPerson(people.isEmpty() ? null : people.get(0).reference()));
        List<Told> told = told(visit, given, closed);
        boolean isProved = bestOf(told).filter(each -> proves(each, visit)).isPresent();
        return new Seen(visit, tenancies.homeOf(visit.propertyId()), people, told, isProved);
    }

    private boolean proves(GivenNotice notice, Appointment visit) {
        return notice.standing() == GivenNotice.Standing.TOLD
                && (visit.status().isCancelled()
                        || notice.isInTime(visit.window().earliest(), landlord.getNotice()));
    }

    private static Optional<GivenNotice> bestOf(List<Told> told) {
        return told.stream().findFirst().flatMap(Told::best);
    }

    private List<Person> people(Appointment visit, List<GivenNotice> given) {
        Map<Long, Person> found = tenancies.findPeopleByRow(Stream.concat(
                        Stream.ofNullable(visit.bookedFor()), given.stream().map(GivenNotice::person))
                .distinct()
                .toList());
        return found.values().stream().toList();
    }

    private List<Told> told(Appointment visit, List<GivenNotice> given, Set<Long> closed) {
        Map<Integer, List<GivenNotice>> byChange = given.stream()
                .map(each -> closed.contains(each.person()) ? each.closed() : each)
                .sorted(GivenNotice.BEST_FIRST)
                .collect(Collectors.groupingBy(GivenNotice::changeNumber));
        List<AppointmentChange> changes = new ArrayList<>(appointments.historyOf(visit));
        changes.removeIf(each -> !each.isOfPromise());
        Collections.reverse(changes);
        return changes.stream()
                .map(each -> new Told(each, byChange.getOrDefault(each.event().changeNumber(), List.of())))
                .toList();
    }
}
