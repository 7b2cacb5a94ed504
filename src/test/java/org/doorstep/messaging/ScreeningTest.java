package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.doorstep.messaging.Screening.Screened;
import org.doorstep.settings.PlainDates;
import org.junit.jupiter.api.Test;

/** What is looked at again when its turn has come. */
class ScreeningTest {

    private static final PlainDates DATES = aLandlord().dates();
    private static final Instant EVENING = Instant.parse("2027-02-03T20:30:00Z");
    private static final Instant MORNING = Instant.parse("2027-02-04T08:00:00Z");
    private static final Instant THEIR_HOURS = Instant.parse("2027-02-04T13:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2027-02-04T20:00:00Z");

    @Test
    void a_retry_does_not_slip_into_the_night() {
        DueMessage told = text(true, NEXT_DAY, Sender.STANDARD);

        assertThat(screened(told, EVENING).later()).containsExactly(Map.entry(told, MORNING));
    }

    @Test
    void what_answers_somebody_goes_by_night() {
        assertThat(screened(text(false, NEXT_DAY, Sender.STANDARD), EVENING).toSend())
                .hasSize(1);
    }

    @Test
    void by_day_all_goes() {
        assertThat(screened(text(true, NEXT_DAY, Sender.STANDARD), MORNING).toSend())
                .hasSize(1);
    }

    @Test
    void what_is_worth_nothing_by_morning_lapses_by_night() {
        assertThat(screened(text(true, MORNING, Sender.STANDARD), EVENING).lapsed())
                .hasSize(1);
    }

    @Test
    void a_whatsapp_message_keeps_to_the_night_to_the_caps_and_to_our_country_as_a_text_does() {
        DueMessage told = whatsApp("+447700900101");
        DueMessage abroad = whatsApp("+33612345678");

        assertThat(screened(told, EVENING).later()).containsExactly(Map.entry(told, MORNING));
        assertThat(screened(told, MORNING).caps().texts()).isEqualTo(1);
        assertThat(screened(told, MORNING).caps().parts()).isEqualTo(1);
        assertThat(screened(abroad, MORNING).doomed()).containsExactly(new OutboxClaims.Doomed(1, Fault.NOT_OURS));
    }

    @Test
    void a_safe_contact_has_hours_of_its_own() {
        DueMessage told = text(true, NEXT_DAY, Sender.SAFE);

        assertThat(screened(told, MORNING).later()).containsExactly(Map.entry(told, THEIR_HOURS));
    }

    @Test
    void both_clock_changes_open_at_eight_by_local_time() {
        QuietHours night = night();

        assertThat(night.nextOpen(Instant.parse("2027-03-27T22:00:00Z")))
                .as("clocks go forward at one")
                .isEqualTo(Instant.parse("2027-03-28T07:00:00Z"));
        assertThat(night.nextOpen(Instant.parse("2027-10-30T22:00:00Z")))
                .as("clocks go back at two")
                .isEqualTo(Instant.parse("2027-10-31T08:00:00Z"));
        assertThat(night.nextOpen(Instant.parse("2027-10-31T00:30:00Z")))
                .as("half past one, the first time")
                .isEqualTo(Instant.parse("2027-10-31T08:00:00Z"));
        assertThat(night.nextOpen(Instant.parse("2027-10-31T01:30:00Z")))
                .as("half past one, the second time")
                .isEqualTo(Instant.parse("2027-10-31T08:00:00Z"));
    }

    @Test
    void quiet_hours_that_end_within_the_hour_that_is_skipped_end_when_it_is_over() {
        QuietHours early = new QuietHours(DATES, LocalTime.of(20, 0), LocalTime.of(1, 30));

        assertThat(early.nextOpen(Instant.parse("2027-03-28T00:30:00Z")))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    private static QuietHours night() {
        return new QuietHours(DATES, LocalTime.of(20, 0), LocalTime.of(8, 0));
    }

    private static Screened screened(DueMessage message, Instant now) {
        Screening screening = new Screening();
        screening.quiet = night();
        screening.discretion = new Discretion() {
            @Override
            public boolean forbids(Draft draft) {
                return false;
            }

            @Override
            public Instant opens(long person, Instant moment) {
                return THEIR_HOURS;
            }
        };
        screening.dates = DATES;
        screening.limits = new SendingLimits() {
            @Override
            Caps.Limits ofTexts() {
                return new Caps.Limits(9, 9, 9, 9, 9);
            }
        };
        screening.rows = new DueRows() {
            @Override
            Caps caps(Caps.Limits limits, List<DueMessage> texts, LocalDate today, Instant moment) {
                return new Caps(limits, Map.of(), Map.of(), 0, 0);
            }
        };
        return screening.of(List.of(message), now);
    }

    private static DueMessage text(boolean byDay, Instant giveUpAt, Sender sender) {
        return message(MessageKind.TEXT, "+447700900101", byDay, giveUpAt, sender);
    }

    private static DueMessage whatsApp(String to) {
        return message(MessageKind.WHATSAPP, to, true, NEXT_DAY, Sender.STANDARD);
    }

    private static DueMessage message(MessageKind kind, String to, boolean byDay, Instant giveUpAt, Sender sender) {
        return new DueMessage(
                1, "k", "BOOKED", kind, to, null, "words", null, giveUpAt, false, byDay, null, 7L, sender);
    }
}
