package org.doorstep.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.messaging.DeliveryReport;
import org.doorstep.messaging.DeliveryReport.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioReportsTest {

    @ParameterizedTest
    @CsvSource({
        "accepted, QUEUED",
        "queued, QUEUED",
        "sending, SENDING",
        "sent, SENT",
        "delivered, DELIVERED",
        "read, DELIVERED",
        "undelivered, UNDELIVERED",
        "failed, FAILED",
        "canceled, FAILED"
    })
    void each_status_of_a_message_is_one_of_ours(String status, State state) {
        assertThat(TwilioReports.ofMessage("SM1", status, ""))
                .contains(new DeliveryReport("twilio", "SM1", state, null));
    }

    @Test
    void what_went_wrong_goes_with_it() {
        assertThat(TwilioReports.ofMessage("SM1", "undelivered", "30003"))
                .contains(new DeliveryReport("twilio", "SM1", State.UNDELIVERED, "30003"));
    }

    @ParameterizedTest
    @CsvSource({
        "completed, human, DELIVERED,",
        "completed, unknown, DELIVERED,",
        "completed, machine_start, UNDELIVERED, machine",
        "completed, fax, UNDELIVERED, machine",
        "busy, '', UNDELIVERED, busy",
        "no-answer, '', UNDELIVERED, no-answer",
        "failed, '', FAILED, failed",
        "ringing, '', SENDING,"
    })
    void a_call_has_arrived_when_somebody_has_heard_it(String status, String answeredBy, State state, String error) {
        assertThat(TwilioReports.ofCall("CA1", status, answeredBy))
                .contains(new DeliveryReport("twilio", "CA1", state, error));
    }

    @Test
    void a_status_that_we_do_not_know_is_none() {
        assertThat(TwilioReports.ofMessage("SM1", "teleported", "")).isEmpty();
        assertThat(TwilioReports.ofCall("CA1", "teleported", "")).isEmpty();
    }
}
