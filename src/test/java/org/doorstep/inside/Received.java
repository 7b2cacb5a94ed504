package org.doorstep.inside;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.doorstep.account.Role;
import org.doorstep.account.SignedInStaff;
import org.doorstep.conversation.Replies;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;

/**
 * A text that came in and was read.
 *
 * @param reference by which pages call it
 */
record Received(String reference) {

    static final SignedInStaff ANNA = staff("ANNA", Role.ADVISER);
    static final SignedInStaff BELL = staff("BELL", Role.ADVISER);
    static final SignedInStaff OFFICER = staff("OFCR", Role.ACCESS_OFFICER);

    /** From the mobile of this home. */
    static Received from(Home home, String words, Intent intent, Decision decision) {
        return from(home, home.mobile(), words, intent, decision);
    }

    /** From this number, for the tenant of this home. */
    static Received from(Home home, String number, String words, Intent intent, Decision decision) {
        Received text = unknown(number, words, intent, decision);
        Sql.change(
                "UPDATE incoming_text SET person_id = ?, tenancy_id = (SELECT id FROM tenancy WHERE property_id = ?) WHERE reference = ?",
                home.personId(),
                home.propertyId(),
                text.reference);
        return text;
    }

    /** From a number that is nobody's. */
    static Received unknown(String number, String words, Intent intent, Decision decision) {
        String id = "SM" + UUID.randomUUID();
        // Past the door for texts: what reads them by itself would be quicker.
        Sql.change(
                "INSERT INTO incoming_text (provider_id, way, sender, recipient, words, photos, safe, received_at, read_at, intent, certainty,"
                        + " decision, version) VALUES (?, 'SMS', ?, '+447700900999', ?, 0, FALSE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ?, 0.4, ?, 1)",
                id,
                number,
                words,
                intent.name(),
                decision.name());
        return new Received(Sql.text("SELECT reference FROM incoming_text WHERE provider_id = ?", id));
    }

    /** It needs nobody: what reads texts by itself saw to it. */
    Received neededNobody() {
        Sql.change(
                "UPDATE incoming_text SET settled_at = read_at, settled_by = 'system', settled_how = 'ANSWERED' WHERE reference = ?",
                reference);
        return this;
    }

    Received about(String visit) {
        Sql.change("UPDATE incoming_text SET about = ? WHERE reference = ?", visit, reference);
        return this;
    }

    Received cameBefore(Duration span) {
        Instant when = Estate.now().minus(span);
        Sql.change(
                "UPDATE incoming_text SET received_at = ? WHERE reference = ?",
                LocalDateTime.ofInstant(when, ZoneOffset.UTC),
                reference);
        return this;
    }

    Received toSafeNumber() {
        Sql.change("UPDATE incoming_text SET safe = TRUE WHERE reference = ?", reference);
        return this;
    }

    int version() {
        return (int) Sql.number("SELECT version FROM incoming_text WHERE reference = ?", reference);
    }

    String column(String name) {
        return Sql.text("SELECT " + name + " FROM incoming_text WHERE reference = ?", reference);
    }

    boolean waitsFor(SignedInStaff reader) {
        return Beans.the(Replies.class).waiting(Replies.Show.ALL, reader, 0, 1_000).stream()
                .anyMatch(each -> each.reference().equals(reference));
    }

    static SignedInStaff staff(String reference, Role role) {
        return new SignedInStaff(
                reference, "Test " + reference, Set.of(role), Estate.now().plusSeconds(900));
    }
}
