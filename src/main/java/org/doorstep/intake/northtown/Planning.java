package org.doorstep.intake.northtown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.intake.northtown.WorkingWeek.Stint;

/** How visits were booked: by whom, when, for which window of whose day. No operative is promised to two homes in one hour. */
final class Planning {

    private static final int TRIES = 30;
    private static final int STEP = 30;
    private static final List<String> CHOSEN = List.of("WEB", "WEB", "PHONE", "PHONE", "PHONE", "TEXT");

    private final List<Operative> operatives;
    private final Draw draw;
    private final Map<String, Set<Integer>> promised = new HashMap<>();
    private final Map<Home, LocalDate> lastVisit = new HashMap<>();

    Planning(List<Operative> operatives, Draw draw) {
        this.operatives = operatives;
        this.draw = draw;
    }

    /** On the wished date or in the fortnight after it; empty where nobody has room. */
    Optional<PlannedVisit> plan(String order, Letting letting, Work work, LocalDate wished) {
        List<Operative> able =
                operatives.stream().filter(each -> each.knows(work.trade())).toList();
        for (int i = 0; i < TRIES; i++) {
            Operative operative = draw.oneOf(able);
            LocalDate date = wished.plusDays(i / 2);
            List<Stint> stints = operative.week().on(date);
            if (!stints.isEmpty()) {
                Stint stint = draw.oneOf(stints);
                int latest = (stint.length() - work.minutes()) / STEP - 1;
                LocalTime from = stint.start().plusMinutes((long) STEP * draw.below(Math.max(1, latest)));
                if (letting.standsOn(date) && isFree(operative, date, from, work.minutes())) {
                    return Optional.of(booked(order, letting, work, operative, date, from));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Operative operative, LocalDate date, LocalTime from, int minutes) {
        Set<Integer> taken = promised.computeIfAbsent(operative.badge() + date, day -> new HashSet<>());
        Set<Integer> wanted = new HashSet<>();
        for (int half = 0; half <= (minutes + STEP) / STEP; half++) {
            wanted.add(from.toSecondOfDay() / 60 / STEP + half);
        }
        boolean free = wanted.stream().noneMatch(taken::contains);
        if (free) {
            taken.addAll(wanted);
        }
        return free;
    }

    private PlannedVisit booked(
            String order, Letting letting, Work work, Operative operative, LocalDate date, LocalTime from) {
        Resident person = draw.oneOf(letting.tenants());
        HiddenHousehold household = HiddenHousehold.of(letting);
        boolean imposed = draw.ofHundred(work.isAskedFor() ? 10 : 45);
        LocalDate bookedOn = date.minusDays(notice(work));
        Optional<LocalDate> toldOn =
                draw.ofHundred(reminded(person)) ? Optional.of(told(date, bookedOn)) : Optional.empty();
        boolean confirms = toldOn.isPresent() && !household.numberGone() && draw.ofHundred(imposed ? 22 : 45);
        LocalDate before = lastVisit.put(letting.home(), date);
        return new PlannedVisit(
                order,
                letting,
                person,
                work,
                operative,
                date,
                from,
                from.plusMinutes(window(work)),
                bookedOn,
                imposed ? PlannedVisit.IMPOSED : draw.oneOf(CHOSEN),
                toldOn,
                confirms,
                isLate(operative, date, from),
                before != null && Math.abs(before.toEpochDay() - date.toEpochDay()) < 7);
    }

    /** Of a hundred: texts and emails nearly always go out, a landline is sometimes rung. */
    private static int reminded(Resident person) {
        if (person.takesWords()) {
            return 92;
        }
        return person.contacts().stream().anyMatch(Contact::good) ? 55 : 0;
    }

    private int notice(Work work) {
        return work.priority().equals("URGENT") ? draw.between(0, 4) : draw.between(1, 28);
    }

    /** The morning of the day before; on Friday for a Monday's; at once where it was booked later. */
    private static LocalDate told(LocalDate date, LocalDate bookedOn) {
        LocalDate told = date.minusDays(date.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
        return told.isBefore(bookedOn) ? bookedOn : told;
    }

    private boolean isLate(Operative operative, LocalDate date, LocalTime from) {
        int ofHundred = 3
                + (from.isBefore(LocalTime.of(14, 0)) ? 0 : 5)
                + (Season.isFoul(date) ? 10 : 0)
                + (operative.isContractors() ? 3 : 0);
        return draw.ofHundred(ofHundred);
    }

    /** In minutes, as the visit types ship. */
    private static int window(Work work) {
        return switch (work.type()) {
            case "SMOKE_ALARM_CHECK", "VIDEO_LOOK" -> 15;
            case "DAMP_TREATMENT", "ASBESTOS_SURVEY", "HOME_SAFETY_VISIT", "TENANCY_VISIT" -> 60;
            default -> 30;
        };
    }
}
