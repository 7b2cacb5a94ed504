package org.doorstep.works;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Until when the law of the landlord's nation gives time. */
final class LegalDueDates {

    private final List<LegalLimit> limits;
    private final Landlord landlord;
    private final WorkingCalendar calendar;

    /** Of the limits of any nations, the landlord's own count. */
    LegalDueDates(List<LegalLimit> limits, Landlord landlord, WorkingCalendar calendar) {
        this.limits = List.copyOf(limits);
        this.landlord = landlord;
        this.calendar = calendar;
    }

    /**
     * The last local date on which a visit of this type is in time, by the limit that stood when the landlord became aware; empty: the law sets
     * none.
     *
     * @param aware null: no clock runs
     */
    Optional<LocalDate> of(String visitType, @Nullable Instant aware) {
        if (aware == null) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.ofInstant(aware, landlord.getZone());
        return limits.stream()
                .filter(limit -> limit.governs(landlord.getNation(), visitType, date))
                .max(Comparator.comparing(LegalLimit::from))
                .map(limit -> limit.lastDate(aware, landlord.getZone(), calendar));
    }
}
