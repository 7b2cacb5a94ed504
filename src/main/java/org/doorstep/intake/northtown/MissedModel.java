package org.doorstep.intake.northtown;

import java.util.EnumSet;
import java.util.Set;

/** The chance that nobody opens: logistic in the causes that hold, plus what the household and the day add. */
final class MissedModel {

    private static final int SHORT_DAYS = 3;
    private static final int LONG_DAYS = 21;

    private MissedModel() {}

    static Set<Cause> causes(PlannedVisit visit, HiddenHousehold household) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        ofHousehold(visit, household, causes);
        ofBooking(visit, causes);
        ofDay(visit, causes);
        if (household.rhythm().isBad(visit.date(), visit.from(), visit.to())) {
            causes.add(Cause.BAD_TIME);
        }
        if (household.forgetful() && visit.toldOn().isEmpty()) {
            causes.add(Cause.FORGOT);
        }
        return causes;
    }

    /** From nought to one. */
    static double chance(Set<Cause> causes, HiddenHousehold household, double ofDay) {
        double odds = Cause.INTERCEPT
                + household.lean()
                + ofDay
                + causes.stream().mapToDouble(Cause::weight).sum();
        return 1 / (1 + Math.exp(-odds));
    }

    private static void ofHousehold(PlannedVisit visit, HiddenHousehold household, Set<Cause> causes) {
        Home home = visit.letting().home();
        add(causes, Cause.NO_WORDS_REACH, !visit.person().takesWords());
        add(causes, Cause.NUMBER_GONE, household.numberGone());
        add(causes, Cause.WARY, household.wary());
        add(causes, Cause.BELL_UNHEARD, household.unheard());
        add(causes, Cause.DOOR_WITHOUT_CODE, home.isFlat() && home.access().entryCode() == null);
        add(causes, Cause.TWO_GROWN_UPS, visit.letting().tenants().size() > 1);
    }

    private static void ofBooking(PlannedVisit visit, Set<Cause> causes) {
        add(causes, Cause.SHORT_NOTICE, visit.isImposed() && visit.notice() < SHORT_DAYS);
        add(causes, Cause.LONG_AHEAD, visit.notice() >= LONG_DAYS);
        add(causes, Cause.IMPOSED_TIME, visit.isImposed());
        add(causes, Cause.NOT_REMINDED, visit.toldOn().isEmpty());
        add(causes, Cause.CONFIRMED, visit.confirmed());
        add(causes, Cause.ASKED_FOR, visit.work().isAskedFor());
        add(causes, Cause.UNMET_ADJUSTMENT, visit.leavesAdjustmentUnmet());
    }

    private static void ofDay(PlannedVisit visit, Set<Cause> causes) {
        add(causes, Cause.RUNNING_LATE, visit.late());
        add(causes, Cause.FOUL_WEATHER, Season.isFoul(visit.date()));
        add(causes, Cause.HOLIDAYS, Season.isHoliday(visit.date()));
        add(causes, Cause.SEVERAL_VISITS, visit.several());
    }

    private static void add(Set<Cause> causes, Cause cause, boolean holds) {
        if (holds) {
            causes.add(cause);
        }
    }
}
