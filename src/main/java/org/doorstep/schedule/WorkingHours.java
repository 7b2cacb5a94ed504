package org.doorstep.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.doorstep.Remembered;

/**
 * When somebody works on a day, in whole minutes since 1970-01-01T00:00Z. A visit falls wholly in one stretch; what lies between two is a
 * break. Shifts that touch or overlap are one stretch. Travel takes working time too, but may be broken off for a break and go on
 * after it.
 */
final class WorkingHours {

    /** Later than any minute. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Earlier than any minute. */
    static final int ALWAYS = Integer.MIN_VALUE;

    private static final int SECONDS = 60;

    private static final int MOST = 2_000;

    private record Given(List<ShiftTime> stretches, Travel travel) {}

    /** Colleagues mostly work alike, and a search that goes from one to the next finds their hours at hand. */
    private static final Remembered<Given, WorkingHours> MADE =
            new Remembered<>(MOST, given -> new WorkingHours(given.stretches(), given.travel()));

    private final List<ShiftTime> stretches;
    private final int[] starts;
    private final int[] ends;

    /** Minutes, the last of them left out. */
    record Span(int from, int until) {}

    /**
     * A minute, with what could have been driven and worked on the day until then: what ways to it and from it are measured by.
     *
     * @param piece the last one that has begun by then, or the first: ways to it and from it start there, and mostly end there
     */
    record Mark(int minute, int piece, int driven, int worked) {

        int done(boolean driving) {
            return driving ? driven : worked;
        }
    }

    /** Work is done at this pace: a minute in a minute. */
    private static final Pace WORK = Pace.of(1);

    /** Time of one speed, and what was driven and worked before it. */
    private record Piece(int from, int until, Pace pace, int driven, int worked) {

        int before(boolean driving) {
            return driving ? driven : worked;
        }

        Pace pace(boolean driving) {
            return driving ? pace : WORK;
        }
    }

    private final Piece[] pieces;
    private final int worked;

    private WorkingHours(List<ShiftTime> stretches, Travel travel) {
        this.stretches = stretches;
        starts = stretches.stream().mapToInt(each -> upToMinute(each.start())).toArray();
        ends = stretches.stream().mapToInt(each -> minute(each.end())).toArray();
        pieces = pieces(travel);
        worked = done(pieces.length - 1, NEVER, false);
    }

    /** The same for all who work alike. */
    static WorkingHours of(Collection<ShiftTime> shifts, Travel travel) {
        return MADE.of(new Given(joined(shifts), travel));
    }

    /** The shifts in order, those that touch or overlap as one. */
    static List<ShiftTime> joined(Collection<ShiftTime> shifts) {
        List<ShiftTime> stretches = new ArrayList<>();
        for (ShiftTime shift : shifts.stream().sorted().toList()) {
            ShiftTime last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last == null || shift.start().isAfter(last.end())) {
                stretches.add(shift);
            } else if (shift.end().isAfter(last.end())) {
                stretches.set(stretches.size() - 1, new ShiftTime(last.start(), shift.end()));
            }
        }
        return List.copyOf(stretches);
    }

    /** The minute in which a moment falls. */
    static int minute(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), SECONDS));
    }

    static Instant moment(int minute) {
        return Instant.ofEpochSecond((long) minute * SECONDS);
    }

    private static int upToMinute(Instant moment) {
        return Math.toIntExact(-Math.floorDiv(-moment.getEpochSecond(), SECONDS)) + (moment.getNano() > 0 ? 1 : 0);
    }

    List<ShiftTime> stretches() {
        return stretches;
    }

    /** The first minute of work; {@link #NEVER} where there is none. */
    int opens() {
        return starts.length == 0 ? NEVER : starts[0];
    }

    /** The first minute after the last of work; {@link #ALWAYS} where there is none. */
    int closes() {
        return ends.length == 0 ? ALWAYS : ends[ends.length - 1];
    }

    /** Minutes of work in all. */
    int worked() {
        return worked;
    }

    /** The first minute, not before this one, at which a stay of so many minutes can begin, or {@link #NEVER}. */
    int firstFrom(int moment, int stay) {
        for (int i = 0; i < starts.length; i++) {
            int start = Math.max(starts[i], moment);
            if (start <= ends[i] - stay) {
                return start;
            }
        }
        return NEVER;
    }

    /** The last minute, not after this one, at which a stay of so many minutes can begin, or {@link #ALWAYS}. */
    int lastUntil(int moment, int stay) {
        for (int i = starts.length - 1; i >= 0; i--) {
            int start = Math.min(ends[i] - stay, moment);
            if (start >= starts[i]) {
                return start;
            }
        }
        return ALWAYS;
    }

    /** Whether a stay falls wholly in one stretch. */
    boolean contain(int start, int stay) {
        return firstFrom(start, stay) == start;
    }

    /** A minute of which many ways are asked. */
    Mark mark(int minute) {
        int piece = pieceAt(minute);
        return new Mark(minute, Math.max(0, piece), done(piece, minute, true), done(piece, minute, false));
    }

    /** When somebody arrives who sets out then; {@link #NEVER} where the day is over before. */
    int arrival(Mark departure, Leg leg) {
        return Math.max(after(departure, leg.drive(), true), after(departure, leg.least(), false));
    }

    /** When somebody must set out to arrive then; {@link #ALWAYS} where even the day's start is too late. */
    int departure(Mark arrival, Leg leg) {
        return Math.min(before(arrival, leg.drive(), true), before(arrival, leg.least(), false));
    }

    private int after(Mark departure, int needed, boolean driving) {
        if (needed == 0) {
            return departure.minute();
        }
        int wanted = departure.done(driving) + needed;
        for (int i = departure.piece(); i < pieces.length; i++) {
            Piece piece = pieces[i];
            int left = wanted - piece.before(driving);
            Pace pace = piece.pace(driving);
            if ((piece.until() - piece.from()) * pace.speed() >= left) {
                return piece.from() + pace.minutesFor(left);
            }
        }
        return NEVER;
    }

    private int before(Mark arrival, int needed, boolean driving) {
        if (needed == 0) {
            return arrival.minute();
        }
        int left = arrival.done(driving) - needed;
        for (int i = arrival.piece(); i >= 0 && left >= 0; i--) {
            Piece piece = pieces[i];
            if (piece.before(driving) <= left) {
                return piece.from() + piece.pace(driving).minutesIn(left - piece.before(driving));
            }
        }
        return ALWAYS;
    }

    /** The last piece that has begun by then; -1 where none has. */
    private int pieceAt(int moment) {
        int piece = pieces.length - 1;
        while (piece >= 0 && pieces[piece].from() > moment) {
            piece--;
        }
        return piece;
    }

    /** What could have been driven or worked until a moment of this piece, or of the break behind it; -1 is before the first. */
    private int done(int number, int moment, boolean driving) {
        if (number < 0) {
            return 0;
        }
        Piece piece = pieces[number];
        return piece.before(driving)
                + (Math.min(moment, piece.until()) - piece.from())
                        * piece.pace(driving).speed();
    }

    private Piece[] pieces(Travel travel) {
        List<Piece> found = new ArrayList<>();
        int driven = 0;
        int worked = 0;
        for (int i = 0; i < starts.length; i++) {
            int from = starts[i];
            while (from < ends[i]) {
                ZonedDateTime local = moment(from).atZone(travel.zone());
                int speed = travel.speed().at(local.toLocalTime()).getValue();
                int until = Math.min(ends[i], minute(changeAfter(local, travel.speed())));
                found.add(new Piece(from, until, Pace.of(speed), driven, worked));
                driven += (until - from) * speed;
                worked += until - from;
                from = until;
            }
        }
        return found.toArray(Piece[]::new);
    }

    /** The moment at which another speed may begin; at least a minute on, where a clock change puts it in the past. */
    private static Instant changeAfter(ZonedDateTime local, SpeedOfDay speed) {
        LocalTime next = speed.until(local.toLocalTime());
        ZonedDateTime change = next.equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().plusDays(1).atStartOfDay(local.getZone())
                : local.with(next);
        Instant least = local.toInstant().plusSeconds(SECONDS);
        return change.toInstant().isBefore(least) ? least : change.toInstant();
    }

    /** When somebody is on the way who arrives then, not before they are free: a span for each stretch that it takes. */
    List<Span> way(int free, int arrival, Leg leg) {
        int from = Math.max(free, departure(mark(arrival), leg));
        List<Span> way = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int start = Math.max(starts[i], from);
            int end = Math.min(ends[i], arrival);
            if (start < end) {
                way.add(new Span(start, end));
            }
        }
        return way;
    }
}
