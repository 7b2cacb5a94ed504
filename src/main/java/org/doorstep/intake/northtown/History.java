package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Eighteen months of visits before the first day. What was not finished is tried again, up to four times in all. */
final class History {

    private static final int VISITS = 6_000;
    private static final int DAYS = 548;
    private static final int MOST_TRIES = 4;
    private static final int FIRST_NUMBER = 60_310_015;
    private static final int NUMBER_STEP = 7;
    private static final long SEED = 1_806;

    private final LocalDate firstDay;
    private final Map<Home, List<Letting>> lettings = new HashMap<>();
    private final List<Home> homes;
    private final Planning planning;
    private final Draw draw;
    private final List<PastVisit> visits = new ArrayList<>();
    private int jobs;

    History(Northtown northtown, LocalDate firstDay) {
        this.firstDay = firstDay;
        this.homes = northtown.homes();
        this.draw = Draw.of("history", SEED);
        this.planning = new Planning(northtown.operatives(), draw.own());
        northtown.lettings().forEach(each -> lettings.computeIfAbsent(each.home(), home -> new ArrayList<>())
                .add(each));
    }

    /** In the order of their dates, numbered so. */
    Stream<List<String>> rows() {
        List<PastVisit> past = visits();
        return IntStream.range(0, past.size())
                .mapToObj(place -> past.get(place).cells(String.format(Locale.ROOT, "V%06d", 100_001 + place)));
    }

    private List<PastVisit> visits() {
        while (visits.size() < VISITS) {
            Home home = draw.oneOf(homes);
            Work work = Work.draw(draw);
            LocalDate date = firstDay.minusDays(draw.between(1, DAYS));
            if (home.gas() || !work.needsGas()) {
                standing(home, date).ifPresent(letting -> visit(letting, work, date));
            }
        }
        visits.sort(Comparator.comparing((PastVisit each) -> each.planned().date())
                .thenComparing(each -> each.planned().from())
                .thenComparing(each -> each.planned().operative().badge()));
        return visits;
    }

    private void visit(Letting letting, Work work, LocalDate wished) {
        String order = FIRST_NUMBER + NUMBER_STEP * jobs++ + "/1";
        HiddenHousehold household = HiddenHousehold.of(letting);
        LocalDate next = wished;
        for (int tries = 1; tries <= MOST_TRIES && next.isBefore(firstDay); tries++) {
            Optional<PastVisit> visit = planning.plan(order, letting, work, next)
                    .filter(planned -> planned.date().isBefore(firstDay))
                    .map(planned -> PastVisit.of(planned, household, draw));
            visit.ifPresent(visits::add);
            if (visit.filter(PastVisit::isUnfinished).isEmpty() || draw.ofHundred(12)) {
                return;
            }
            next = next.plusDays(draw.between(4, 24));
        }
    }

    private Optional<Letting> standing(Home home, LocalDate date) {
        return lettings.getOrDefault(home, List.of()).stream()
                .filter(each -> each.standsOn(date))
                .findFirst();
    }
}
