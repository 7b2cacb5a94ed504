package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.SettingOut;
import org.doorstep.messaging.Question;
import org.doorstep.settings.PlainDates;

/** Whoever comes has set out: the visit says so, and its tenant is told by whom and about when. A second time it says the same and tells nobody. */
@ApplicationScoped
public class OnTheWay {

    /** What came of it. */
    public sealed interface Result {}

    /** They are on the way, since now or since before. */
    public record SetOut(Appointment appointment) implements Result {}

    public record UnknownAppointment() implements Result {}

    /** The visit is not today. */
    public record NotToday() implements Result {}

    /** Somebody is there, or it is over. */
    public record Over(AppointmentStatus status) implements Result {}

    /** "About": to the next five minutes. */
    private static final long STEP = Duration.ofMinutes(5).toSeconds();

    private static final Duration WORTH_TELLING = Duration.ofMinutes(30);

    @Inject
    PlainDates dates;

    @Inject
    Appointments appointments;

    @Inject
    SettingOut settingOut;

    @Inject
    Messenger messenger;

    /**
     * Says that somebody has set out.
     *
     * @param now by whose date it is the day of the visit
     * @param due when they will be there
     */
    @Retried
    @Transactional
    public Result setOut(String reference, Instant now, Instant due, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        if (found.isEmpty()) {
            return new UnknownAppointment();
        }
        Appointment appointment = found.get();
        if (appointment.status() == AppointmentStatus.ON_THE_WAY) {
            return new SetOut(appointment);
        }
        if (!appointment.status().isChangeable()) {
            return new Over(appointment.status());
        }
        if (!dates.dateOf(now).equals(dates.dateOf(appointment.window().earliest()))) {
            return new NotToday();
        }
        settingOut.setOut(appointment, actor);
        tell(appointment, rounded(due));
        return new SetOut(appointment);
    }

    private void tell(Appointment appointment, Instant due) {
        messenger.tell(
                Question.ON_THE_WAY,
                DueVisit.of(appointment),
                new Messenger.Moment(due, due.plus(WORTH_TELLING)),
                (language, words) -> Map.of("operative", appointment.operative().firstName(), "time", words.time(due)));
    }

    private static Instant rounded(Instant due) {
        long seconds = due.getEpochSecond();
        return Instant.ofEpochSecond((seconds + STEP - 1) / STEP * STEP);
    }
}
