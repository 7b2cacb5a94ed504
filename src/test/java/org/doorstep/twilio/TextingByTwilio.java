package org.doorstep.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.doorstep.api.ApiClient;
import org.doorstep.journey.MovedVisit;
import org.doorstep.journey.TextScript;
import org.junit.jupiter.api.Test;

/** From the reminder to the moved visit as a landlord has it with a Twilio account: texts out by Twilio's own library, and in by what it posts and signs. */
interface TextingByTwilio {

    @Test
    default void a_reminder_is_answered_and_the_visit_moves_ends_and_comes_back_by_what_twilio_signs() {
        String key = "key-of-the-housing-system";
        TwilioIT.rows.makeKey(key);
        ApiClient api = new ApiClient(TwilioIT.server(), key);
        TwilioHome home = TwilioHome.putIn(api);
        String reference = home.booksSoonest();
        MovedVisit visit = MovedVisit.standing(api, reference, home.badge(), home.other());
        LoopbackPhone phone =
                LoopbackPhone.at(TwilioHome.NUMBER, TwilioIT.loopback, TwilioIT.server(), TwilioIT.PUBLIC);
        phone.textWith("visit booked for");

        TwilioIT.rows.bookedDaysAgo(reference);
        assertThat(phone.textWith("Will you be in?")).contains("Reply YES or NO", reference);
        TextScript script = new TextScript(phone, reference);
        script.saysNoAndAsksForAChange();
        assertNothingForgedDoesAnything(visit, phone);
        LocalDate day = anotherDay(visit.was());
        String second = script.movesItTo(day);

        Instant now = visit.assertMovedTo(day);
        assertThat(second).contains(aLandlord().dates().time(now));
        script.endsItAndTakesThatBack(day);
        phone.textWith("visit booked for " + second.substring(0, second.lastIndexOf(' ')));
        assertAllIsOnTheTimeline(reference);
    }

    /** "2" would move the visit, and "failed" make a call for somebody: by another token, for another address, or unsigned, they are nothing. */
    private static void assertNothingForgedDoesAnything(MovedVisit visit, LoopbackPhone phone) {
        String texts = "SELECT COUNT(*) FROM incoming_text WHERE sender = '" + TwilioHome.NUMBER + "'";
        long before = TwilioIT.rows.number(texts);
        String sid = TwilioIT.loopback.texts(TwilioHome.NUMBER).get(0).sid();

        assertThat(Stream.of(
                                phone.text("2").by("another token"),
                                phone.text("2").signedFor("/webhooks/twilio/status"),
                                phone.text("2").unsigned(),
                                LoopbackPhone.statusOf(sid, "failed").by("another token"))
                        .map(post ->
                                post.send(TwilioIT.server(), TwilioIT.PUBLIC).statusCode()))
                .containsOnly(403);
        assertThat(TwilioIT.rows.number(texts)).isEqualTo(before);
        assertThat(TwilioIT.rows.texts("SELECT state FROM outbox_message WHERE provider_id = ?", sid))
                .containsExactly("DELIVERED");
        visit.assertNothingHasChanged();
    }

    /** Each text of theirs with the visit and the tenancy of which it is, each of ours as delivered, and what became of the visit between them. */
    private static void assertAllIsOnTheTimeline(String reference) {
        assertThat(TwilioIT.rows.texts(
                        "SELECT i.words FROM incoming_text i JOIN tenancy t ON t.id = i.tenancy_id WHERE i.sender = ? AND t.rent_account_number = 'T-320'"
                                + " AND i.about IS NOT NULL AND i.settled_at IS NOT NULL ORDER BY i.id",
                        TwilioHome.NUMBER))
                .hasSize(7)
                .startsWith("No", "CHANGE")
                .endsWith("2", "cancel", "X", "UNDO");
        assertThat(TwilioIT.rows.texts(
                        "SELECT purpose FROM outbox_message WHERE recipient = ? AND state = 'DELIVERED' AND provider = 'twilio' ORDER BY id",
                        TwilioHome.NUMBER))
                .startsWith("BOOKED", "REMINDER", "AFTER_NO", "OFFER", "OFFER", "CHANGED", "CANCEL_ASKED", "CANCELLED");
        assertThat(TwilioIT.rows.texts(
                        "SELECT CONCAT(e.what, ' ', e.channel) FROM appointment_event e JOIN appointment a ON a.id = e.appointment_id"
                                + " WHERE a.reference = ? ORDER BY e.id",
                        reference))
                .containsExactly("BOOKED PHONE", "REBOOKED TEXT", "CANCELLED_BY_TENANT TEXT");
    }

    /** The next Friday after the visit on which the operative works; where there is none, another day. */
    private static LocalDate anotherDay(Instant visit) {
        LocalDate of = visit.atZone(ZoneId.of("Europe/London")).toLocalDate();
        LocalDate friday = of.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        return Stream.of(friday, of.plusDays(2), of.plusDays(3), of.plusDays(4))
                .filter(day -> !day.isAfter(TwilioHome.today().plusDays(7)))
                .filter(day -> !aLandlord().calendar().isBankHoliday(day))
                .findFirst()
                .orElseThrow();
    }
}
