package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.booking.Appointment;
import org.doorstep.conversation.IncomingText;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.conversation.TakingText;

/**
 * A phone that writes to us, which nobody else of the run has.
 *
 * @param number E.164
 */
record Texter(String number) {

    static final String OURS = "+441914980000";
    static final String OURS_SAFE = "+447700900099";

    private static final AtomicInteger MADE = new AtomicInteger();

    /** One that nobody has on file. */
    static Texter unknown() {
        return new Texter(String.format(Locale.ROOT, "+447700802%03d", MADE.incrementAndGet()));
    }

    /** The mobile of this tenant from now on. */
    static Texter of(Home home) {
        Texter texter = unknown();
        texter.belongsTo(home);
        return texter;
    }

    void belongsTo(Home home) {
        Sql.change(
                "UPDATE contact_point SET value = ? WHERE kind = 'MOBILE' AND person_id = ?", number, home.personId());
    }

    /** Writes, and waits until it was dealt with and answered. */
    Texter writes(String words) {
        await(take(words));
        return this;
    }

    /** Rings and hangs up. */
    Texter rings() {
        String id = UUID.randomUUID().toString();
        take(new IncomingText(id, Way.RING, number, OURS, "", 0));
        await(id);
        return this;
    }

    Texter presses(String key) {
        String id = UUID.randomUUID().toString();
        take(new IncomingText(id, Way.VOICE, number, OURS, key, 0));
        await(id);
        return this;
    }

    Texter sendsPicture(String words) {
        String id = UUID.randomUUID().toString();
        take(new IncomingText(id, Way.SMS, number, OURS, words, 1));
        await(id);
        return this;
    }

    Texter writesSafely(String words) {
        String id = UUID.randomUUID().toString();
        take(new IncomingText(id, Way.SMS, number, OURS_SAFE, words, 0));
        await(id);
        return this;
    }

    /** Writes and does not wait; the provider's id. */
    String take(String words) {
        String id = UUID.randomUUID().toString();
        take(new IncomingText(id, Way.SMS, number, OURS, words, 0));
        return id;
    }

    static void take(IncomingText text) {
        Beans.the(TakingText.class).take(text);
    }

    static void await(String id) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Sql.number("SELECT COUNT(*) FROM incoming_text WHERE provider_id = ? AND read_at IS NOT NULL", id)
                == 0) {
            assertThat(System.nanoTime()).as("it is dealt with within 30 s").isLessThan(end);
            pause();
        }
        Bookings.awaitQuiet();
    }

    static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that this phone received, oldest first. */
    List<String> received() {
        return Sql.rows("SELECT body FROM simulated_message WHERE recipient = ? ORDER BY id", number).stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }

    /** What it received last. */
    String newest() {
        Bookings.awaitQuiet();
        List<String> all = received();
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** "CONFIRM ACT settled": how the last text of this phone was read, and whether anybody need do anything. */
    String reading() {
        return Sql.text(
                "SELECT CONCAT(intent, ' ', decision, IF(settled_at IS NULL, ' open', ' settled')) FROM incoming_text"
                        + " WHERE sender = ? ORDER BY id DESC LIMIT 1",
                number);
    }

    /** Kinds of tasks that this phone made, in order. */
    List<String> tasks() {
        return Sql.rows(
                        "SELECT t.kind AS kind FROM staff_task t JOIN incoming_text i ON t.task_key LIKE CONCAT('text/', i.id, '/%')"
                                + " WHERE i.sender = ? ORDER BY t.id",
                        number)
                .stream()
                .map(row -> (String) row.get("kind"))
                .toList();
    }

    /** "BOOKED 2027-01-12 09:00": how the visit stands, by UTC. */
    static String stands(Appointment visit) {
        return Sql.text(
                "SELECT CONCAT(status, ' ', DATE_FORMAT(earliest_arrival, '%Y-%m-%d %H:%i')) FROM appointment WHERE reference = ?",
                visit.reference());
    }
}
