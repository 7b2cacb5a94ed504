package org.doorstep.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Duration;
import java.time.Instant;
import org.doorstep.booking.GivenNotice;
import org.doorstep.messaging.MessageKind;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What proves that somebody was told, in the words of the page. */
class ProofWordsTest {

    private static final Instant HANDED = Instant.parse("2027-01-04T10:02:10Z");
    private static final Instant VISIT = Instant.parse("2027-01-12T10:30:00Z");

    private final ProofWords words =
            new ProofWords(aLandlord().build(), aLandlord().dates(), new Words());

    @Test
    void a_text_that_was_there_in_time_is_said_with_its_number_and_when() {
        assertThat(words.proof(text(HANDED, HANDED.plusSeconds(60), false), VISIT))
                .isEqualTo(
                        "Told by text to the number that ends in 482 on Monday 4 January, 10:02am, delivered 10:03am:"
                                + " 8 days before the visit.");
        assertThat(words.told(text(HANDED, HANDED.plus(Duration.ofDays(1)), false)))
                .as("there on another day")
                .endsWith("on Monday 4 January, 10:02am, delivered Tuesday 5 January, 10:02am");
    }

    @Test
    void one_that_was_there_too_late_says_so() {
        assertThat(words.proof(text(HANDED, HANDED.plusSeconds(60), false), HANDED.plus(Duration.ofHours(24))))
                .isEqualTo("Less than 24 hours before: told by text to the number that ends in 482 on Monday 4 January,"
                        + " 10:02am, delivered 10:03am, 23 hours before the visit.");
        assertThat(words.proof(text(HANDED, HANDED, false), HANDED.plus(Duration.ofHours(24))))
                .as("24 hours to the second")
                .startsWith("Told by text")
                .endsWith(": 24 hours before the visit.");
        assertThat(words.proof(text(HANDED, HANDED, false), HANDED.plusSeconds(600)))
                .endsWith(", less than an hour before the visit.");
        assertThat(words.proof(text(HANDED, HANDED, false), HANDED.minusSeconds(1)))
                .endsWith(", after the visit should have begun.");
    }

    @Test
    void what_is_not_known_to_be_there_proves_nothing() {
        assertThat(words.proof(text(HANDED, null, false), VISIT))
                .isEqualTo("Not proved: sent by text to the number that ends in 482 on Monday 4 January, 10:02am;"
                        + " we have not heard that it arrived.");
        assertThat(words.proof(text(HANDED, null, true), VISIT))
                .startsWith("Not proved: sent by text")
                .endsWith(", and did not arrive.");
        assertThat(words.proof(text(null, null, false), VISIT))
                .isEqualTo("Not proved: it goes out on Monday 4 January, 10:02am.");
    }

    @Test
    void an_email_tells_nothing_after_it_was_taken_and_counts_from_then() {
        assertThat(words.proof(notice(MessageKind.EMAIL, "", true, HANDED, null, false), VISIT))
                .isEqualTo("Told by email on Monday 4 January, 10:02am: 8 days before the visit.");
    }

    @Test
    void of_the_end_of_a_visit_it_is_enough_that_they_were_told() {
        assertThat(words.proofOfEnd(text(HANDED, HANDED, false)))
                .startsWith("Told by text")
                .endsWith("10:02am.");
        assertThat(words.proofOfEnd(text(HANDED, null, true)))
                .startsWith("Not proved: sent by text")
                .endsWith(", and did not arrive.");
    }

    @Test
    void among_several_each_says_whom_it_told() {
        assertThat(words.line(text(HANDED, HANDED, false)))
                .isEqualTo("Siân Whitfield: told by text to the number that ends in 482 on Monday 4 January, 10:02am,"
                        + " delivered 10:02am.");
    }

    @Test
    void where_it_went_is_said_to_nobody_who_may_not_know_it() {
        assertThat(words.proof(notice(MessageKind.TEXT, "", false, HANDED, HANDED, false), VISIT))
                .isEqualTo("Told in writing on Monday 4 January, 10:02am, delivered 10:02am: 8 days before the visit.");
    }

    private static GivenNotice text(@Nullable Instant handed, @Nullable Instant delivered, boolean lost) {
        return notice(MessageKind.TEXT, "482", true, handed, delivered, lost);
    }

    private static GivenNotice notice(
            MessageKind by,
            String end,
            boolean open,
            @Nullable Instant handed,
            @Nullable Instant delivered,
            boolean lost) {
        return new GivenNotice(0, 1, "Siân Whitfield", by, end, open, HANDED, handed, delivered, lost);
    }
}
