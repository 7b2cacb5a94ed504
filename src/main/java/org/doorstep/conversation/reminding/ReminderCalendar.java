package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.WorkingCalendar;

/**
 * When the visits of a day are reminded of. By local dates and times, so that a change of the clocks moves nothing; by dates alone, so that
 * what is due is known without a look at any visit.
 */
@ApplicationScoped
public class ReminderCalendar {

    private static final int THREE = 3;

    /** No stretch of days on which nobody works is longer, and the reminder before it is still told. */
    private static final int FARTHEST = 14;

    @Inject
    Landlord landlord;

    @Inject
    WorkingCalendar working;

    @Inject
    ReminderSettings settings;

    protected ReminderCalendar() {}

    ReminderCalendar(Landlord landlord, WorkingCalendar working, ReminderSettings settings) {
        this.landlord = landlord;
        this.working = working;
        this.settings = settings;
    }

    /**
     * What is due at a moment: of each day of visits the newest reminder whose moment has come. Of one that was never sent and has a newer
     * one after it, nobody needs to hear any more.
     */
    List<ReminderRound> due(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone());
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(FARTHEST)
                .flatMap(day -> newest(day, now).stream())
                .toList();
    }

    /** Of each day of visits the newest reminder about which staff ring where it has not gone. */
    List<ReminderRound> toCall(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone());
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(FARTHEST)
                .flatMap(day -> of(day).stream()
                        .filter(round -> round.kind() != ReminderKind.THREE_DAYS)
                        .filter(round -> !callFrom(round).isAfter(now))
                        .reduce((earlier, later) -> later)
                        .stream())
                .toList();
    }

    private Optional<ReminderRound> newest(LocalDate day, Instant now) {
        return of(day).stream()
                .filter(round -> !round.moment().isAfter(now) && round.until().isAfter(now))
                .reduce((earlier, later) -> later);
    }

    /** All reminders of the visits of a day, in order, but for those on the day. */
    List<ReminderRound> of(LocalDate day) {
        LocalDate before = day.minusDays(1);
        LocalDate lastWorking = lastWorkingDayBefore(day);
        List<ReminderRound> rounds = new ArrayList<>();
        Instant last = at(before, settings.at());
        if (lastWorking.equals(before)) {
            rounds.add(new ReminderRound(ReminderKind.THREE_DAYS, day, at(day.minusDays(THREE), settings.at()), last));
        } else {
            rounds.add(new ReminderRound(ReminderKind.WORKING_DAY, day, at(lastWorking, settings.at()), last));
        }
        rounds.add(new ReminderRound(ReminderKind.DAY_BEFORE, day, last, endOf(day)));
        return rounds;
    }

    /** The last day before, on which staff can still ring. */
    LocalDate lastWorkingDayBefore(LocalDate day) {
        return Stream.iterate(day.minusDays(1), each -> each.minusDays(1))
                .limit(FARTHEST)
                .filter(working::isWorkingDay)
                .findFirst()
                .orElse(day.minusDays(1));
    }

    /**
     * By when a promise must have been made for this reminder to be due: nobody is reminded of what we have just told them.
     *
     * @return the last such moment
     */
    Instant promisedBy(ReminderRound round) {
        return round.kind() == ReminderKind.THREE_DAYS
                ? round.day()
                        .minusDays(settings.longAgoDays())
                        .atStartOfDay(zone())
                        .toInstant()
                : round.moment().minus(settings.notWithin());
    }

    /** From when on staff ring about a visit of a day whose reminder of a kind has not gone. */
    Instant callFrom(ReminderRound round) {
        LocalDate date = round.kind() == ReminderKind.WORKING_DAY
                ? lastWorkingDayBefore(round.day())
                : round.day().minusDays(1);
        return at(date, settings.callAt());
    }

    /** By when somebody has been rung about a visit of a day. */
    Instant callBy(LocalDate day) {
        return at(lastWorkingDayBefore(day), LocalTime.of(17, 0));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return landlord.getZone();
    }
}
