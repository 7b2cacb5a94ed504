package org.doorstep.conversation.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.tenancy.ReachBuilder.nobody;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.HomeContacts;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.doorstep.tenancy.PreferredChannel;
import org.doorstep.tenancy.Reach;
import org.doorstep.tenancy.Wishes;
import org.junit.jupiter.api.Test;

/** Whom a call of ours may read a reminder to. */
class TellingTest {

    private static final Instant TEN = Instant.parse("2027-01-13T10:00:00Z");
    private static final DueVisit VISIT = new DueVisit(1, "AAAAAA", 1, TEN, TEN.plusSeconds(1_800), 0, null);
    private static final Wishes CALLS = Wishes.NONE.by(PreferredChannel.PHONE);
    private static final Reach LANDLINE =
            nobody().at(ContactKind.LANDLINE, "0191 498 0123").build();
    private static final Reach BOTH = nobody().at(ContactKind.MOBILE, "07700 900123")
            .at(ContactKind.LANDLINE, "0191 498 0123")
            .build();

    @Test
    void who_has_a_landline_alone_or_wishes_for_calls_is_called() {
        assertThat(reminded(true, tenant(LANDLINE, Wishes.NONE, false))).isEqualTo("LANDLINE +441914980123");
        assertThat(reminded(true, tenant(BOTH, CALLS, false))).isEqualTo("LANDLINE +441914980123");
        assertThat(reminded(true, tenant(BOTH, Wishes.NONE, false))).isEqualTo("MOBILE +447700900123");
    }

    @Test
    void where_nobody_carries_calls_staff_ring() {
        assertThat(reminded(false, tenant(LANDLINE, Wishes.NONE, false))).isEqualTo("staff");
        assertThat(reminded(false, tenant(BOTH, CALLS, false))).isEqualTo("staff");
    }

    @Test
    void no_machine_rings_who_may_be_at_risk_or_needs_a_person_to_ring() {
        assertThat(reminded(true, tenant(LANDLINE, Wishes.NONE, true))).isEqualTo("staff");
        assertThat(reminded(true, tenant(BOTH, Wishes.NONE, false, HomeContacts.RING_INSTEAD)))
                .isEqualTo("staff");
        assertThat(reminded(true, tenant(LANDLINE, Wishes.NONE, false, HomeContacts.IN_WRITING)))
                .isEqualTo("staff");
    }

    @Test
    void a_landline_from_abroad_is_left_to_staff() {
        Reach abroad = nobody().at(ContactKind.LANDLINE, "+48 22 123 45 67").build();

        assertThat(reminded(true, tenant(abroad, Wishes.NONE, false))).isEqualTo("staff");
    }

    @Test
    void a_call_is_for_reminders_alone() {
        assertThat(Telling.of(VISIT, List.of(tenant(LANDLINE, Wishes.NONE, false)))
                        .by())
                .isNull();
    }

    private static String reminded(boolean calls, Tenant... tenants) {
        Telling telling = Telling.reminding(VISIT, Arrays.asList(tenants), calls);
        return telling.by() == null
                ? "staff"
                : telling.by().kind() + " " + telling.by().value();
    }

    private static Tenant tenant(Reach reach, Wishes wishes, boolean mayBeAtRisk, String... adjustments) {
        return new Tenant(1, "P1", reach, wishes, mayBeAtRisk, Set.of(adjustments));
    }
}
