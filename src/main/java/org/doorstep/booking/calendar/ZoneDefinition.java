package org.doorstep.booking.calendar;

import static java.time.Month.FEBRUARY;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Optional;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Defines a zone in a calendar file, around one moment: what holds then, and the next change, each with its rule for the years after.
 * By the same rules that cut the windows, so that a calendar and a page never differ; ical4j's own are of another age, and go back to 1847.
 */
final class ZoneDefinition {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    static VTimeZone around(Instant moment, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        VTimeZone definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        ZoneOffsetTransition last = rules.previousTransition(moment.plusMillis(1));
        definition.add(last == null ? always(rules.getOffset(moment)) : from(last, rules));
        ZoneOffsetTransition next = rules.nextTransition(moment);
        if (next != null) {
            definition.add(from(next, rules));
        }
        return definition;
    }

    private static Observance from(ZoneOffsetTransition change, ZoneRules rules) {
        boolean summer = rules.isDaylightSavings(change.getInstant());
        Observance observance = filled(
                summer ? new Daylight() : new Standard(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
        eachYear(change, rules).ifPresent(observance::add);
        return observance;
    }

    /** Outlook takes every change for a yearly one, and goes wrong where no rule says so: MS-OXCICAL, 2.1.3.1.1.19. */
    private static Optional<RRule<LocalDateTime>> eachYear(ZoneOffsetTransition change, ZoneRules rules) {
        LocalDateTime local = change.getDateTimeBefore();
        return rules.getTransitionRules().stream()
                .filter(rule -> rule.createTransition(local.getYear()).equals(change))
                // The end of a Thursday is a Friday here, and not always that one of the month.
                .filter(rule -> rule.getDayOfWeek() == local.getDayOfWeek())
                .findFirst()
                .flatMap(ZoneDefinition::week)
                .map(week -> new RRule<>(new Recur.Builder<LocalDateTime>()
                        .frequency(Frequency.YEARLY)
                        .monthList(Month.valueOf(local.getMonthValue()))
                        .dayList(new WeekDay(WeekDay.getWeekDay(local.getDayOfWeek()), week))
                        .build()));
    }

    /** Which one of its weekdays in the month: 1 to 4, or -1 for the last; empty for one that no number says, as "the first from the 2nd". */
    private static Optional<Integer> week(ZoneOffsetTransitionRule rule) {
        int from = rule.getDayOfMonthIndicator();
        if (from == -1 || from == rule.getMonth().minLength() - 6 && rule.getMonth() != FEBRUARY) {
            return Optional.of(-1);
        }
        return from % 7 == 1 && from <= 22 ? Optional.of(from / 7 + 1) : Optional.empty();
    }

    private static Observance always(ZoneOffset offset) {
        return filled(new Standard(), LONG_AGO, offset, offset);
    }

    private static Observance filled(Observance observance, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
        observance.add(new DtStart<>(since));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }
}
