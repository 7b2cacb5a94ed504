package org.doorstep.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.doorstep.schedule.ShiftTime;

/**
 * Reads a stretch of time that starts on one local date. A time comes with its offset, or bare: then it is local, and an end that is not
 * after its start is past midnight. A bare time that the clock change leaves out, or brings twice, is refused: nobody could say which was
 * meant.
 *
 * @param onSteps whether times must be whole five-minute steps
 */
record SpanFields(LocalDate date, ZoneId zone, boolean onSteps) {

    private static final long STEP_SECONDS = 300;
    private static final Duration LONGEST = Duration.ofHours(24);

    /** The stretch between the fields {@code start} and {@code end}, if it can be read. */
    Optional<ShiftTime> read(Fields fields) {
        return span(fields.neededWritten("start"), fields.neededWritten("end"));
    }

    private Optional<ShiftTime> span(Written start, Written end) {
        boolean pastMidnight = bare(start)
                .flatMap(from -> bare(end).map(until -> !until.isAfter(from)))
                .orElse(false);
        Optional<Instant> from = moment(start, date);
        Optional<Instant> until = moment(end, pastMidnight ? date.plusDays(1) : date);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return between(start, from.get(), end, until.get());
    }

    private Optional<ShiftTime> between(Written start, Instant from, Written end, Instant until) {
        if (!LocalDate.ofInstant(from, zone).equals(date)) {
            start.errors().refuse(start.pointer(), "Send a start on " + date + ", the local date in the address.");
            return Optional.empty();
        }
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            end.errors().refuse(end.pointer(), "Send an end after the start, at most 24 hours later.");
            return Optional.empty();
        }
        return Optional.of(new ShiftTime(from, until));
    }

    private Optional<Instant> moment(Written written, LocalDate on) {
        Optional<LocalTime> time = bare(written);
        Optional<Instant> moment =
                time.isPresent() ? local(written, LocalDateTime.of(on, time.get())) : withOffset(written);
        return moment.filter(each -> {
            boolean isOnStep = !onSteps || each.getEpochSecond() % STEP_SECONDS == 0 && each.getNano() == 0;
            if (!isOnStep) {
                written.errors().refuse(written.pointer(), "Send a time on a five-minute step.");
            }
            return isOnStep;
        });
    }

    private Optional<Instant> local(Written written, LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() == 1) {
            return Optional.of(time.toInstant(offsets.get(0)));
        }
        String mend = offsets.isEmpty()
                ? time + " does not exist here: the clocks go forward over it. Send a time before or after."
                : time + " comes twice here: the clocks go back over it. Send it with its offset, such as " + time
                        + ":00" + offsets.get(0) + ".";
        written.errors().refuse(written.pointer(), mend);
        return Optional.empty();
    }

    private static Optional<Instant> withOffset(Written written) {
        Instant moment = written.instant();
        return moment.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(moment);
    }

    private static Optional<LocalTime> bare(Written written) {
        try {
            return written.text().length() == 5 ? Optional.of(LocalTime.parse(written.text())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
