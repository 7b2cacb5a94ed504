package org.doorstep.intake.northtown;

import java.util.Set;

/**
 * What became of a visit, by the words of the history. Drawn in the order of {@link #draw}: each only where none before it has come to
 * pass.
 */
enum Fate {
    CANCELLED_BY_LANDLORD,
    CANCELLED_BY_TENANT,
    LANDLORD_FAILED,
    REFUSED,
    MISSED,
    FURTHER_VISIT,
    COMPLETED;

    static Fate draw(PlannedVisit visit, Set<Cause> causes, HiddenHousehold household, Draw draw) {
        double ofDay = draw.bell(Cause.VISIT_NOISE);
        if (draw.chance(calledOffByUs(visit, causes))) {
            return CANCELLED_BY_LANDLORD;
        }
        if (draw.chance(calledOffByTenant(visit))) {
            return CANCELLED_BY_TENANT;
        }
        if (draw.chance(failedByUs(causes))) {
            return LANDLORD_FAILED;
        }
        if (draw.chance(refused(causes))) {
            return REFUSED;
        }
        if (draw.chance(MissedModel.chance(causes, household, ofDay))) {
            return MISSED;
        }
        return draw.chance(notFinished(visit.work())) ? FURTHER_VISIT : COMPLETED;
    }

    /** Somebody stood at the door. */
    boolean hasArrival() {
        return this != CANCELLED_BY_LANDLORD && this != CANCELLED_BY_TENANT && this != LANDLORD_FAILED;
    }

    private static double calledOffByUs(PlannedVisit visit, Set<Cause> causes) {
        return 0.015
                + (causes.contains(Cause.FOUL_WEATHER) ? 0.12 : 0)
                + (visit.operative().isContractors() ? 0.02 : 0);
    }

    private static double calledOffByTenant(PlannedVisit visit) {
        return 0.025 + (visit.notice() > 14 ? 0.03 : 0) + (visit.channel().equals("WEB") ? 0.02 : 0);
    }

    private static double failedByUs(Set<Cause> causes) {
        return 0.012
                + (causes.contains(Cause.RUNNING_LATE) ? 0.16 : 0)
                + (causes.contains(Cause.UNMET_ADJUSTMENT) ? 0.06 : 0);
    }

    private static double refused(Set<Cause> causes) {
        return 0.006
                + (causes.contains(Cause.WARY) ? 0.06 : 0)
                + (causes.contains(Cause.UNMET_ADJUSTMENT) ? 0.03 : 0)
                + (causes.contains(Cause.ASKED_FOR) ? 0 : 0.008);
    }

    private static double notFinished(Work work) {
        return switch (work.type()) {
            case "RESPONSIVE_REPAIR" -> 0.16;
            case "DAMP_INSPECTION", "DAMP_TREATMENT" -> 0.12;
            case "ELECTRICAL_CHECK" -> 0.08;
            default -> 0.03;
        };
    }
}
