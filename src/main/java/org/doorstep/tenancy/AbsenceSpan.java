package org.doorstep.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which local date to which nobody is at home, both included, as somebody said it: whether it may be said is for
 * {@link #problemOn} to say.
 *
 * @param last null where nobody knows yet
 */
public record AbsenceSpan(LocalDate first, @Nullable LocalDate last) {

    /** Why dates cannot be taken. */
    public enum Problem {
        FIRST_PAST,
        /** It begins more than a year from now. */
        FIRST_TOO_FAR,
        LAST_BEFORE_FIRST,
        LAST_PAST,
        /** It lasts more than a year. */
        TOO_LONG;

        /** Whether the first date is to be mended; else it is the last. */
        public boolean isAboutFirst() {
            return this == FIRST_PAST || this == FIRST_TOO_FAR;
        }
    }

    /**
     * What is wrong with saying so on a local date. Who changes an absence that has begun may leave its first date as it is.
     *
     * @param begun the first date of what was said before; null where nothing was
     */
    Optional<Problem> problemOn(LocalDate today, @Nullable LocalDate begun) {
        if (first.isBefore(today) && !first.equals(begun)) {
            return Optional.of(Problem.FIRST_PAST);
        }
        if (first.isAfter(today.plusYears(1))) {
            return Optional.of(Problem.FIRST_TOO_FAR);
        }
        return last == null ? Optional.empty() : problemOfLast(last, today);
    }

    private Optional<Problem> problemOfLast(LocalDate end, LocalDate today) {
        if (end.isBefore(first)) {
            return Optional.of(Problem.LAST_BEFORE_FIRST);
        }
        if (end.isBefore(today)) {
            return Optional.of(Problem.LAST_PAST);
        }
        return end.isAfter(first.plusYears(1)) ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(first) && !isOverOn(date);
    }

    /** Whether its last date lies before this one. */
    public boolean isOverOn(LocalDate date) {
        return last != null && last.isBefore(date);
    }
}
