package org.doorstep.works;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How soon and on which days a kind of visit is offered.
 *
 * @param lead how soon a tenant may choose it; null: as the landlord has it
 * @param notice what an imposed visit needs; null: as the landlord has it
 * @param earlyMonths how many months before it is due it may be done and keep its anniversary; 0 where it has none to keep
 */
public record OfferTerms(@Nullable Duration lead, @Nullable Duration notice, OfferedOn on, int earlyMonths) {

    /** Of times in minutes. */
    public static OfferTerms ofMinutes(
            @Nullable Integer lead, @Nullable Integer notice, OfferedOn on, int earlyMonths) {
        return new OfferTerms(duration(lead), duration(notice), on, earlyMonths);
    }

    /**
     * Whether no anniversary is lost by doing it on a local date: those months end with the due date; two for a gas safety check (Gas Safety
     * (Installation and Use) Regulations 1998, reg. 36A).
     *
     * @param dueBy the last local date on which it is in time
     */
    public boolean keepsAnniversary(LocalDate date, LocalDate dueBy) {
        return earlyMonths == 0 || date.isAfter(dueBy.minusMonths(earlyMonths));
    }

    /** How soon a tenant may choose it. */
    public Duration leadOr(Duration landlords) {
        return lead == null ? landlords : lead;
    }

    /** The notice that an imposed visit needs. */
    public Duration noticeOr(Duration landlords) {
        return notice == null ? landlords : notice;
    }

    private static @Nullable Duration duration(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
