package org.doorstep.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;
import static org.doorstep.works.WorksOrderBuilder.aWorksOrder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.doorstep.booking.BookingResult.TooLate;
import org.doorstep.schedule.ArrivalWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeRulesTest {

    private static final Instant START = Instant.parse("2026-12-30T10:30:00Z");
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private Duration cutoff = Duration.ofHours(2);

    @ParameterizedTest
    @EnumSource(names = {"WEB", "TEXT"})
    void a_tenant_alone_changes_until_a_second_before_the_cutoff(BookingChannel channel) {
        assertThat(isTooLate(channel, START.minus(cutoff).minus(A_SECOND))).isFalse();
        assertThat(isTooLate(channel, START.minus(cutoff))).isTrue();
        assertThat(isTooLate(channel, START.minus(cutoff).plus(A_SECOND))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DOORSTEP", "API"})
    void with_somebody_of_the_landlord_it_is_until_the_window_begins(BookingChannel channel) {
        assertThat(isTooLate(channel, START.minus(A_SECOND))).isFalse();
        assertThat(isTooLate(channel, START)).isTrue();
    }

    @Test
    void pages_offer_a_change_exactly_as_long_as_it_is_taken() {
        assertThat(isOffered(START.minus(cutoff).minus(A_SECOND))).isTrue();
        assertThat(isOffered(START.minus(cutoff))).isFalse();
    }

    @Test
    void the_landlord_sets_the_cutoff() {
        cutoff = Duration.ofMinutes(30);

        assertThat(isTooLate(BookingChannel.WEB, START.minus(Duration.ofMinutes(31))))
                .isFalse();
        assertThat(isOffered(START.minus(Duration.ofMinutes(31)))).isTrue();
        assertThat(isTooLate(BookingChannel.WEB, START.minus(cutoff))).isTrue();
        assertThat(isOffered(START.minus(cutoff))).isFalse();
    }

    @Test
    void a_cancelled_visit_is_not_offered_for_a_change() {
        Appointment visit = visit();
        visit.cancel(AppointmentStatus.CANCELLED_BY_TENANT);

        assertThat(rulesAt(START.minus(Duration.ofDays(1))).isChangeableByTenant(visit))
                .isFalse();
    }

    private boolean isTooLate(BookingChannel channel, Instant now) {
        return rulesAt(now)
                .refuseChange(visit(), new Actor("someone", "someone", channel, null))
                .filter(TooLate.class::isInstance)
                .isPresent();
    }

    private boolean isOffered(Instant now) {
        return rulesAt(now).isChangeableByTenant(visit());
    }

    private ChangeRules rulesAt(Instant now) {
        ChangeRules rules = new ChangeRules();
        rules.clock = Clock.fixed(now, ZoneOffset.UTC);
        rules.landlord = aLandlord().changingUntil(cutoff).build();
        return rules;
    }

    private static Appointment visit() {
        ArrivalWindow window = new ArrivalWindow(START, START.plus(Duration.ofMinutes(30)));
        return new Appointment(
                List.of(aWorksOrder().build()), window, BookingChannel.WEB, null, START.minus(Duration.ofDays(7)));
    }
}
