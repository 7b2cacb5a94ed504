package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** Two servers on one database: what is changed by one of them, the other offers so in its next answer. */
class TwoServersIT {

    private final RunningDoorstep doorstep = RunningDoorstep.get();
    private final ApiClient here = new ApiClient(doorstep.baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(here);
    private final LocalDate date = ApiEstate.inDays(12);

    @Test
    void a_search_on_one_server_sees_what_was_just_changed_on_the_other() {
        try (RunningDoorstep second = RunningDoorstep.start("second", doorstep.database(), Map.of())) {
            ApiClient there = new ApiClient(second.baseUrl(), DemoFacts.API_KEY);
            ApiEstate elsewhere = new ApiEstate(there);
            String trade = ApiEstate.newTrade();
            estate.operatives(1, trade, date, "09:00", "10:30");
            List<String> orders = estate.orders(2, trade);
            List<String> slots = estate.slots(orders.get(0), date);
            assertThat(elsewhere.slots(orders.get(0), date)).isEqualTo(slots).hasSize(2);

            String visit = elsewhere.book(orders.get(1), slots.get(0)).json().getString("reference");
            assertThat(estate.slots(orders.get(0), date)).containsExactly(slots.get(1));

            assertThat(estate.rebook(visit, slots.get(1)).status()).isEqualTo(200);
            assertThat(elsewhere.slots(orders.get(0), date)).containsExactly(slots.get(0));

            ApiClient.Answer cancelled =
                    there.post("/appointments/" + visit + "/cancel", json("{'reason':'It no longer suits'}"));
            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(estate.slots(orders.get(0), date)).isEqualTo(slots);
            assertThat(elsewhere.slots(orders.get(0), date)).isEqualTo(slots);
        }
    }
}
