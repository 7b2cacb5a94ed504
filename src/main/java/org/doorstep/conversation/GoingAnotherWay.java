package org.doorstep.conversation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.booking.ProvedNotices;
import org.doorstep.messaging.Fault;
import org.doorstep.messaging.Manner;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.Templates;
import org.doorstep.messaging.Undeliverable;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactFaults;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Reach;
import org.doorstep.tenancy.Tenancies;

/**
 * What cannot reach a tenant by one contact goes to another of theirs, by email; where there is none a person rings or writes. A number that is wrong is
 * used no more, and somebody looks for the right one. Of a safe contact nothing goes elsewhere: those stand among the untold.
 */
@ApplicationScoped
public class GoingAnotherWay {

    /** How the key of the task ends that has somebody tell what no message could. */
    public static final String TOLD = "/told";

    /** After booking has noted that its notice was not given. */
    private static final int AFTER_BOOKING = 3_000;

    private static final Duration WORTH_DOING_WITHIN = Duration.ofDays(1);

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Tenancies tenancies;

    @Inject
    ContactFaults faults;

    @Inject
    Outbox outbox;

    @Inject
    ProvedNotices notices;

    @Inject
    StaffTasks tasks;

    @Inject
    Templates templates;

    void on(@Observes @Priority(AFTER_BOOKING) Undeliverable lost) {
        Optional<Person> person = lost.person() == null || lost.sender() == Sender.SAFE
                ? Optional.empty()
                : Optional.ofNullable(
                        tenancies.findPeopleByRow(List.of(lost.person())).get(lost.person()));
        person.filter(each -> Reach.of(each).findSafe().isEmpty()).ifPresent(each -> {
            markNumber(lost, each);
            if (Manner.of(lost.purpose()).goesAnotherWay() && clock.instant().isBefore(lost.giveUpAt())) {
                tell(lost, each);
            }
        });
    }

    private void markNumber(Undeliverable lost, Person person) {
        if (!lost.kind().isToMobile() || !lost.fault().isOfContact()) {
            return;
        }
        boolean refuses = lost.fault() == Fault.TEXTS_REFUSED;
        Optional<ContactPoint> wrong =
                refuses ? faults.refusesTexts(person, lost.recipient()) : faults.doesNotWork(person, lost.recipient());
        wrong.ifPresent(point -> tasks.add(task(
                "contact/" + point.reference() + "/" + lost.fault(),
                StaffTask.Kind.CONTACT,
                refuses ? "texts_refused" : "no_such_number",
                lost,
                person)));
    }

    private void tell(Undeliverable lost, Person person) {
        if (emailTo(lost, person)) {
            notices.goesByEmail(lost.key());
            return;
        }
        boolean canBeRung = person.contactPointsForOthers().stream().anyMatch(GoingAnotherWay::canBeRung);
        StaffTask.Kind kind = canBeRung ? StaffTask.Kind.CALL : StaffTask.Kind.LETTER;
        tasks.add(task(lost.key() + TOLD, kind, canBeRung ? "ring" : "write", lost, person));
    }

    /** Whether it goes by email now. */
    private boolean emailTo(Undeliverable lost, Person person) {
        String subject = templates.say("another_way.subject", Map.of("landlord", landlord.getName()));
        return lost.kind().isToMobile()
                && Reach.of(person).inWriting().stream()
                        .filter(point -> point.kind() == ContactKind.EMAIL)
                        .findFirst()
                        .filter(email -> outbox.goByEmail(lost.key(), email.value(), subject))
                        .isPresent();
    }

    private static boolean canBeRung(ContactPoint point) {
        return point.usable() && (point.kind() == ContactKind.MOBILE || point.kind() == ContactKind.LANDLINE);
    }

    private StaffTask task(String key, StaffTask.Kind kind, String words, Undeliverable lost, Person person) {
        Instant due = clock.instant().plus(WORTH_DOING_WITHIN);
        return new StaffTask(
                key,
                kind,
                person.id(),
                lost.about(),
                templates.say("task." + words, Map.of()),
                false,
                due.isBefore(lost.giveUpAt()) ? due : lost.giveUpAt());
    }
}
