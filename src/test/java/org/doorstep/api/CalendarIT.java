package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** An appointment's calendar file follows it through its changes. */
class CalendarIT {

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);

    @Test
    void an_entry_keeps_its_uid_and_grows_in_sequence_while_the_visit_moves_and_is_cancelled() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, ApiEstate.inDays(13), "09:00", "12:00");
        String order = estate.orders(1, trade).get(0);
        List<String> slots = estate.slots(order, ApiEstate.inDays(13));
        String reference = estate.book(order, slots.get(0)).json().getString("reference");

        ICalendar booked = calendar(reference);
        Answer moved = estate.rebook(reference, slots.get(1));
        ICalendar rebooked = calendar(reference);
        api.post("/appointments/" + reference + "/cancel", json("{'reason':'It no longer suits'}"));
        ICalendar cancelled = calendar(reference);

        assertThat(List.of(booked, rebooked, cancelled))
                .extracting(each -> event(each).getUid().getValue())
                .containsOnly(event(booked).getUid().getValue());
        assertThat(List.of(booked, rebooked, cancelled))
                .extracting(each -> event(each).getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(List.of(booked, rebooked, cancelled))
                .extracting(each -> event(each).getLastModified().getValue().toInstant())
                .isEqualTo(momentsOf(reference));
        assertThat(event(rebooked).getDateStart().getValue().toInstant())
                .isEqualTo(OffsetDateTime.parse(moved.json().getString("earliestArrival"))
                        .toInstant());
        assertThat(booked.getMethod().isPublish()).isTrue();
        assertThat(cancelled.getMethod().isCancel()).isTrue();
        assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
        assertThat(event(booked).getSummary().getValue()).isEqualTo("Northtown Homes: gas safety check");
    }

    @Test
    void neither_the_home_nor_the_tenant_stands_in_it() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, ApiEstate.inDays(14), "09:00", "09:45");
        String order = estate.orders(1, trade).get(0);
        String slot = estate.slots(order, ApiEstate.inDays(14)).get(0);
        String reference = estate.book(order, slot).json().getString("reference");

        String file = file(reference).text();

        assertThat(file)
                .contains("BEGIN:VCALENDAR")
                .doesNotContain("Burst Street", "NE28", "Zoë", "O’Neill", "07700", "LOCATION");
    }

    @Test
    void an_appointment_that_is_not_there_has_no_file() {
        assertThat(api.get("/appointments/AAAAAA.ics").status()).isEqualTo(404);
        assertThat(api.get("/appointments/none.ics").problem()).isEqualTo("not-found");
    }

    /** When it was booked, moved and cancelled, in whole seconds. */
    private List<Instant> momentsOf(String reference) {
        return api.get("/appointments/" + reference)
                .json()
                .getJsonArray("history")
                .getValuesAs(event -> OffsetDateTime.parse(((JsonObject) event).getString("at"))
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS));
    }

    private ICalendar calendar(String reference) {
        return Biweekly.parse(file(reference).text()).first();
    }

    private Answer file(String reference) {
        Answer answer = api.get("/appointments/" + reference + ".ics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        return answer;
    }

    private static VEvent event(ICalendar calendar) {
        return calendar.getEvents().get(0);
    }
}
