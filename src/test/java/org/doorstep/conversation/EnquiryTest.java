package org.doorstep.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.junit.jupiter.api.Test;

/** Open, answered, closed, and never back. */
class EnquiryTest {

    private static final Instant NOW = Instant.parse("2026-11-27T14:00:00Z");
    private static final Author TENANT = new Author("person:P1", Way.WEB);

    private final Enquiry enquiry = new Enquiry(
            new byte[32],
            1,
            EnquiryKind.MISSED,
            "I was in",
            TENANT,
            new EnquiryClock(Duration.ofHours(72), ZoneId.of("Europe/London")),
            NOW);

    @Test
    void it_is_overdue_after_the_moment_that_was_promised() {
        assertThat(enquiry.isOverdue(enquiry.answerBy())).isFalse();
        assertThat(enquiry.isOverdue(enquiry.answerBy().plusMillis(1))).isTrue();
    }

    @Test
    void what_is_closed_is_not_overdue_and_not_closed_again() {
        enquiry.close(null, TENANT, NOW);

        assertThat(enquiry.isOverdue(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThat(enquiry.settledAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> enquiry.close(null, TENANT, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> enquiry.answer("Sorry", TENANT, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_acts_for_the_tenant_sees_what_they_asked_themselves_unless_they_may_do_everything() {
        assertThat(enquiry.isOpenTo(false, "person:P1")).isTrue();
        assertThat(enquiry.isOpenTo(false, "representative:ABC")).isFalse();
        assertThat(enquiry.isOpenTo(true, "representative:ABC")).isTrue();
    }

    @Test
    void words_are_inert_and_not_too_long() {
        ToldEnquiry told =
                new ToldEnquiry(EnquiryKind.UPDATE, "", "", " <b>How</b> \u202Efar\u202C? " + "x".repeat(3_000));

        assertThat(told.words()).startsWith("<b>How</b> far? ").hasSize(ToldEnquiry.LONGEST);
    }
}
