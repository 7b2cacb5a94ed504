package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class WhenToAskTest {

    private static final Instant YES = Instant.parse("2026-01-15T15:00:00Z");

    private final WhenToAsk when = new WhenToAsk(aLandlord().dates(), Period.ofMonths(6));
    private final ContactPoint contact = ContactPoint.fromHousingSystem(ContactKind.MOBILE, "07700 900123", 0);

    @Test
    void whoever_never_said_yes_is_asked() {
        assertThat(when.isDue(contact, YES)).isTrue();
        assertThat(when.isDueAfter(YES, contact, YES)).isTrue();
    }

    @Test
    void a_yes_holds_for_six_months_by_the_calendar() {
        contact.confirmed(YES);

        assertThat(when.isDue(contact, Instant.parse("2026-07-14T22:59:59Z"))).isFalse();
        assertThat(when.isDue(contact, Instant.parse("2026-07-14T23:00:00Z"))).isTrue();
    }

    @Test
    void after_a_booking_it_is_asked_unless_they_said_yes_since_or_within_a_day() {
        contact.confirmed(YES);
        Instant soon = YES.plus(Duration.ofHours(3));
        Instant later = YES.plus(Duration.ofDays(20));

        assertThat(when.isDueAfter(soon, contact, soon)).isFalse();
        assertThat(when.isDueAfter(later, contact, later)).isTrue();

        contact.confirmed(later.plusSeconds(30));
        assertThat(when.isDueAfter(later, contact, later.plus(Duration.ofDays(3))))
                .isFalse();
    }
}
