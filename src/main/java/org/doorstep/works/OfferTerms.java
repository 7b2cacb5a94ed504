package org.doorstep.works;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How soon and on which days a kind of visit is offered.
 *
 * @param lead how soon a tenant may choose it; null: as the landlord has it
 * @param notice what an imposed visit needs; null: as the landlord has it
 */
public record OfferTerms(@Nullable Duration lead, @Nullable Duration notice, OfferedOn on) {

    /** Of times in minutes. */
    public static OfferTerms ofMinutes(@Nullable Integer lead, @Nullable Integer notice, OfferedOn on) {
        return new OfferTerms(duration(lead), duration(notice), on);
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
