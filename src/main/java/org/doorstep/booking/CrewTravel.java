package org.doorstep.booking;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.schedule.ServedWindows;
import org.doorstep.schedule.WindowGrid;

/**
 * How much travel each window of a date costs the crew that can serve it with least. For one search: who can take which seat does not
 * change between its dates.
 */
final class CrewTravel {

    private final VisitNeed need;
    private final Able able;
    private final List<List<Seat>> crews;
    private final Set<Seat> forEverybody = new HashSet<>();

    CrewTravel(VisitNeed need, Able able) {
        this.need = need;
        this.able = able;
        this.crews = need.crews();
        for (List<Seat> crew : crews) {
            for (Seat seat : crew) {
                if (able.everybodyCan(seat)) {
                    forEverybody.add(seat);
                }
            }
        }
    }

    /** Minutes on the road that these days, of one date, have not had before, by number of window; {@link Seating#CANNOT} where nobody can. */
    int[] least(List<OpenDay> days, WindowGrid.Day windows) {
        int[] extra = nobody(windows);
        crews.forEach(crew -> serve(crew, days, windows, extra));
        return extra;
    }

    private void serve(List<Seat> crew, List<OpenDay> days, WindowGrid.Day windows, int[] extra) {
        if (crew.size() == 1) {
            serve(crew.get(0), true, days, windows, least(extra));
            return;
        }
        int[][][] each = new int[crew.size()][days.size()][];
        for (int seat = 0; seat < each.length; seat++) {
            for (int person = 0; person < each[seat].length; person++) {
                each[seat][person] = nobody(windows);
                serve(crew.get(seat), seat == 0, days.subList(person, person + 1), windows, least(each[seat][person]));
            }
        }
        for (int number = windows.first(); number < windows.end(); number++) {
            int window = number;
            Seating.of(each.length, days.size(), (seat, person) -> each[seat][person][window])
                    .ifPresent(people -> extra[window] = Math.min(extra[window], sum(each, people, window)));
        }
    }

    private void serve(Seat seat, boolean leads, List<OpenDay> days, WindowGrid.Day windows, ServedWindows served) {
        boolean everybody = forEverybody.contains(seat);
        for (OpenDay day : days) {
            if ((everybody || able.can(day.operativeId(), seat)) && need.rules().allow(day.who(), leads)) {
                day.plan().serve(windows, seat.onSite(), need.place(), served);
            }
        }
    }

    private static int[] nobody(WindowGrid.Day windows) {
        int[] extra = new int[windows.end()];
        Arrays.fill(extra, Seating.CANNOT);
        return extra;
    }

    /** Keeps the least travel of each window. */
    private static ServedWindows least(int[] extra) {
        return (number, travel) -> extra[number] = Math.min(extra[number], travel);
    }

    private static int sum(int[][][] each, int[] people, int number) {
        int sum = 0;
        for (int seat = 0; seat < people.length; seat++) {
            sum += each[seat][people[seat]][number];
        }
        return sum;
    }
}
