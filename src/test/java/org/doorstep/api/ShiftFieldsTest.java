package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.doorstep.schedule.ShiftTime;
import org.junit.jupiter.api.Test;

class ShiftFieldsTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 12, 30);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2026, 10, 25);

    @Test
    void aBareTimeIsLocal() {
        assertThat(shifts(SUMMER, "{'start':'08:00','end':'16:30'}"))
                .containsExactly(shift("2026-07-01T07:00:00Z", "2026-07-01T15:30:00Z"));
    }

    @Test
    void aTimeWithItsOffsetIsTakenAsItIs() {
        assertThat(shifts(SUMMER, "{'start':'2026-07-01T08:00:00+01:00','end':'2026-07-01T15:30:00Z'}"))
                .containsExactly(shift("2026-07-01T07:00:00Z", "2026-07-01T15:30:00Z"));
    }

    @Test
    void anEndBeforeTheStartIsPastMidnight() {
        assertThat(shifts(WINTER, "{'start':'22:00','end':'06:00'}"))
                .containsExactly(shift("2026-12-30T22:00:00Z", "2026-12-31T06:00:00Z"));
    }

    @Test
    void noShiftsMeansNotWorking() {
        assertThat(shifts(WINTER, "")).isEmpty();
    }

    @Test
    void shiftsMayTouchButNotOverlap() {
        assertThat(shifts(WINTER, "{'start':'08:00','end':'12:00'},{'start':'12:00','end':'16:00'}"))
                .hasSize(2);
        assertThat(errors(WINTER, "{'start':'08:00','end':'12:00'},{'start':'11:55','end':'16:00'}"))
                .extracting(FieldError::pointer)
                .containsExactly("/shifts/1/start");
    }

    @Test
    void aLocalTimeThatTheClocksSkipIsRefusedByName() {
        List<FieldError> errors = errors(CLOCKS_GO_FORWARD, "{'start':'01:30','end':'09:00'}");

        assertThat(errors).extracting(FieldError::pointer).containsExactly("/shifts/0/start");
        assertThat(errors.get(0).detail()).startsWith("2027-03-28T01:30 does not exist");
    }

    @Test
    void aLocalTimeThatComesTwiceMustSayWhichIsMeant() {
        List<FieldError> errors = errors(CLOCKS_GO_BACK, "{'start':'01:30','end':'09:00'}");

        assertThat(errors)
                .extracting(FieldError::detail)
                .singleElement()
                .asString()
                .contains("2026-10-25T01:30:00+01:00");
        assertThat(shifts(CLOCKS_GO_BACK, "{'start':'2026-10-25T01:30:00+00:00','end':'09:00'}"))
                .containsExactly(shift("2026-10-25T01:30:00Z", "2026-10-25T09:00:00Z"));
    }

    @Test
    void everyOtherSlipIsToldToo() {
        assertThat(errors(
                        WINTER,
                        "{'start':'08:02','end':'16:00'},{'start':'8:00','end':'25:00'},{'end':'16:00'},"
                                + "{'start':'2026-12-31T08:00:00Z','end':'2026-12-31T16:00:00Z'},"
                                + "{'start':'2026-12-30T08:00:00Z','end':'2026-12-30T07:00:00Z'}"))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/shifts/0/start",
                        "/shifts/1/start",
                        "/shifts/1/end",
                        "/shifts/2/start",
                        "/shifts/3/start",
                        "/shifts/4/end");
    }

    @Test
    void aDayHasAtMostSixShifts() {
        String one = "{'start':'08:00','end':'09:00'}";

        assertThat(errors(WINTER, String.join(",", Collections.nCopies(7, one))))
                .extracting(FieldError::pointer)
                .containsExactly("/shifts");
    }

    private static ShiftTime shift(String start, String end) {
        return new ShiftTime(Instant.parse(start), Instant.parse(end));
    }

    private static List<ShiftTime> shifts(LocalDate date, String shifts) {
        Fields fields = fields(shifts);
        List<ShiftTime> read = new ShiftFields(date, ZoneId.of("Europe/London")).read(fields);
        fields.check();
        return read;
    }

    private static List<FieldError> errors(LocalDate date, String shifts) {
        Fields fields = fields(shifts);
        new ShiftFields(date, ZoneId.of("Europe/London")).read(fields);
        return catchThrowableOfType(Refusal.class, fields::check).problem().errors();
    }

    private static Fields fields(String shifts) {
        String json = ("{'shifts':[" + shifts + "]}").replace('\'', '"');
        return Fields.of(JsonText.object(json.getBytes(StandardCharsets.UTF_8)));
    }
}
