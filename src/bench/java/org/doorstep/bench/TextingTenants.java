package org.doorstep.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.doorstep.twilio.LoopbackTwilio;
import org.doorstep.twilio.SignedPost;

/** The tenants of {@link BenchEstate}, each with a mobile of their own and a visit of which they were reminded; and what each writes back, once. */
final class TextingTenants {

    static final String PATH = "/webhooks/twilio/messages";
    static final String OURS = "+447700900000";

    private static final int FIRST = 40_000_000;
    private static final List<String> WORDS = List.of("YES", "can we do friday instead", "no", "call me");

    private final Sql sql;
    private final LocalDate day;
    private final String publicUrl;

    /** @param day of the visits */
    TextingTenants(Sql sql, LocalDate day, String publicUrl) {
        this.sql = sql;
        this.day = day;
        this.publicUrl = publicUrl;
    }

    void fill() {
        String each = " FROM seq_1_to_" + BenchEstate.HOMES;
        String id = FIRST + " + seq";
        String reference = "CONCAT('2', LPAD(CONV(seq, 10, 36), 5, '0'))";
        String start = "DATE_ADD('" + day + " 08:00', INTERVAL seq % 100 * 5 MINUTE)";
        String end = "DATE_ADD(" + start + ", INTERVAL 30 MINUTE)";
        sql.change(
                "UPDATE contact_point SET value = CONCAT('+4477', LPAD(person_id, 8, '0')) WHERE person_id <= "
                        + BenchEstate.HOMES,
                "INSERT INTO operative (id, badge_number, name, languages, version) VALUES (" + FIRST
                        + ", 'TEXTING', 'Priya Shah', 'en', 1)",
                "INSERT INTO working_day (id, operative_id, work_date, version) VALUES (" + FIRST + ", " + FIRST + ", '"
                        + day + "', 1)",
                "INSERT INTO appointment (id, reference, calendar_uid, property_id, working_day_id, operative_id, status,"
                        + " earliest_arrival, latest_arrival, minutes, channel, booked_for, notice_counts, change_number, created_at,"
                        + " version) SELECT " + id + ", " + reference + ", CONCAT('texting', seq), seq, " + FIRST + ", "
                        + FIRST + ", 'BOOKED', " + start + ", " + end
                        + ", 45, 'WEB', seq, 1, 0, UTC_TIMESTAMP(6), 1" + each,
                "INSERT INTO appointment_work (appointment_id, works_order_id, open_order) SELECT " + id + ", seq, seq"
                        + each,
                "INSERT INTO appointment_event (appointment_id, change_number, what, earliest_arrival, latest_arrival, happened_at,"
                        + " channel, actor) SELECT " + id + ", 0, 'BOOKED', " + start + ", " + end
                        + ", UTC_TIMESTAMP(6), 'WEB', 'bench'" + each,
                "INSERT INTO outbox_message (message_key, about, purpose, kind, recipient, body, state, attempts, due_at, give_up_at, created_at,"
                        + " sent_at, person_id, version) SELECT CONCAT(" + reference + ", '/REMINDER/0'), " + reference
                        + ", 'REMINDER', 'TEXT', CONCAT('+4477', LPAD(seq, 8, '0')), 'Will you be in?', 'SENT', 1, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6) + INTERVAL 1 DAY, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, seq, 0"
                        + each,
                "ANALYZE TABLE appointment, appointment_work, appointment_event, contact_point, outbox_message");
    }

    /** What the tenant of a turn writes, as the provider posts it. The same turn again is the same message again. */
    OpenLoop.Question writes(int turn) {
        SignedPost post = SignedPost.to(PATH)
                .with("MessageSid", sid(turn))
                .with("AccountSid", LoopbackTwilio.ACCOUNT)
                .with("From", String.format(Locale.ROOT, "+4477%08d", Works.home(turn)))
                .with("To", OURS)
                .with("Body", WORDS.get(turn % WORDS.size()));
        String headers = "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nX-Twilio-Signature: "
                + post.signature(publicUrl + PATH) + "\r\n";
        String body = post.body();
        return wire -> wire.post(PATH, headers, body);
    }

    private static String sid(int turn) {
        return "SMbench" + turn;
    }

    /** How many were written down; each once, as the id is unique. */
    long takenIn() {
        return sql.number("SELECT COUNT(*) FROM incoming_text WHERE provider_id LIKE 'SMbench%'");
    }

    /** How many of them nothing was done about yet. */
    long waiting() {
        return sql.number("SELECT COUNT(*) FROM incoming_text WHERE provider_id LIKE 'SMbench%' AND read_at IS NULL");
    }

    /** How many tenants something was written back to. */
    long answered() {
        return sql.number(
                "SELECT COUNT(DISTINCT o.recipient) FROM outbox_message o JOIN incoming_text i ON i.sender = o.recipient"
                        + " WHERE o.message_key NOT LIKE '%/REMINDER/0'");
    }
}
