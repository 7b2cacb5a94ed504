package org.doorstep.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Raises alarms: one of a kind an hour, whichever server noticed it, told in the log and to staff. */
@ApplicationScoped
public class Alarms {

    /** What is wrong. */
    public enum Kind {
        /** Far more tries to sign in or to create an account than people make. */
        SIGN_IN_FLOOD,
        /** A provider of texts or emails has taken nothing for a while. */
        MESSAGES_NOT_TAKEN,
        /** More texts were to go to one number or person than anybody is sent. */
        TEXT_CAP,
        /** Four fifths of what a day's texts may cost are used up. */
        TEXT_SPEND,
        /** All texts or all money of a day are used up: what nobody waits for waits. */
        TEXT_DAY_FULL,
        /** Reminders of visits went out later than they should. */
        REMINDERS_LATE
    }

    private static final Logger LOG = Logger.getLogger(Alarms.class.getName());

    @Inject
    Clock clock;

    @Inject
    AlarmBook book;

    /** The hour for which this server has raised each kind: a flood asks hundreds of times a second. */
    private final Map<Kind, Instant> raised = new ConcurrentHashMap<>();

    /** Raises it, if nobody has within the hour. Whatever noticed it may fail: the alarm stays. */
    public void raise(Kind kind) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(raised.put(kind, hour)) && book.enter(kind, hour)) {
            LOG.log(Level.SEVERE, "Alarm: {0}. See docs/alarms.md for what to do.", kind);
        }
    }
}
