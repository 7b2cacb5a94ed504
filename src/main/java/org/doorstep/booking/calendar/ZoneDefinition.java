package org.doorstep.booking.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Defines a zone in a calendar file, around one moment: what holds then, and the next change. By the same rules that cut the windows,
 * so that a calendar and a page never differ; ical4j's own would be fetched from the network when they age.
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
        return filled(
                summer ? new Daylight() : new Standard(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
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
