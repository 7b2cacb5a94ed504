package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.someDay;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.visit.HomeHistory;
import org.junit.jupiter.api.Test;

/** What a tenant sees of the visits of twelve months. */
interface HomeHistoryTests {

    @Test
    default void the_visits_of_a_year_are_shown_newest_first_a_part_at_a_time() {
        Home home = home();
        long operative = aPlumber();
        past(home, operative, "OLD-" + home.person(), Duration.ofDays(400));
        past(home, operative, "LAST-" + home.person(), Duration.ofDays(2));
        past(home, operative, "FIRST-" + home.person(), Duration.ofDays(300));

        assertThat(shown(home, 0, 10)).containsExactly("LAST-" + home.person(), "FIRST-" + home.person());
        assertThat(shown(home, 1, 10)).containsExactly("FIRST-" + home.person());
        assertThat(shown(home, 0, 1)).containsExactly("LAST-" + home.person());
    }

    @Test
    default void what_was_before_their_tenancy_or_at_another_home_is_not_theirs() {
        Home home = home();
        Home other = home();
        long operative = aPlumber();
        past(other, operative, "OTHER-" + other.person(), Duration.ofDays(2));
        past(home, operative, "BEFORE-" + home.person(), Duration.ofDays(60));
        Sql.change(
                "UPDATE tenancy SET start_date = ? WHERE property_id = ?",
                Estate.today().minusDays(30).toString(),
                home.propertyId());

        assertThat(shown(home, 0, 10)).isEmpty();
        assertThat(shown(other, 0, 10)).containsExactly("OTHER-" + other.person());
    }

    private static long aPlumber() {
        String badge = operative(newTrade(), someDay(), "08:00", "17:00");
        return Sql.number("SELECT id FROM operative WHERE badge_number = ?", badge);
    }

    private static List<String> shown(Home home, int from, int most) {
        return Beans.the(HomeHistory.class).of(home.signedIn(), from, most).stream()
                .map(HomeHistory.Past::reference)
                .toList();
    }

    private static void past(Home home, long operative, String reference, Duration ago) {
        Instant from = Estate.now().minus(ago);
        Sql.change(
                "INSERT INTO past_visit (reference, works_orders, property_id, operative_id, visit_type, trade_code, earliest_arrival,"
                        + " latest_arrival, minutes, outcome) VALUES (?, 'x', ?, ?, 'GAS_SAFETY_CHECK', 'GAS', ?, ?, 30, 'COMPLETED')",
                reference,
                home.propertyId(),
                operative,
                Timestamp.from(from),
                Timestamp.from(from.plusSeconds(1800)));
    }
}
