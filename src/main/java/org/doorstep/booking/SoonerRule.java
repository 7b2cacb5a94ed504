package org.doorstep.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.schedule.ArrivalWindow;

/**
 * Which time is worth asking somebody about, and for how long it is held for them.
 *
 * @param days by how many local dates it must be sooner; on the same date, any earlier window will do
 * @param hold for how long it is held at most
 * @param cutoff how long before the visit a tenant can still change it
 * @param zone the landlord's
 */
record SoonerRule(int days, Duration hold, Duration cutoff, ZoneId zone) {

    /** With less time than this nobody is asked: whoever looks at their phone every half hour must have their chance. */
    private static final Duration LEAST = Duration.ofMinutes(30);

    boolean isSooner(ArrivalWindow slot, ArrivalWindow visit) {
        LocalDate date = LocalDate.ofInstant(slot.earliest(), zone);
        LocalDate now = LocalDate.ofInstant(visit.earliest(), zone);
        return slot.earliest().isBefore(visit.earliest()) && (date.equals(now) || !date.isAfter(now.minusDays(days)));
    }

    /**
     * Until when a slot is held that somebody is asked about now: while it may still be chosen, and the visit still be changed.
     *
     * @param lead how long before it begins the slot must be chosen
     * @return empty where that is too soon to ask
     */
    Optional<Instant> heldUntil(ArrivalWindow slot, ArrivalWindow visit, Duration lead, Instant now) {
        Instant until = Stream.of(
                        now.plus(hold),
                        slot.earliest().minus(lead),
                        visit.earliest().minus(cutoff))
                .min(Instant::compareTo)
                .orElseThrow();
        return isLongEnough(until, now) ? Optional.of(until) : Optional.empty();
    }

    /** Whether somebody who is asked now can still answer. */
    boolean isLongEnough(Instant until, Instant now) {
        Duration least = LEAST.compareTo(hold) < 0 ? LEAST : hold;
        return !until.isBefore(now.plus(least));
    }
}
