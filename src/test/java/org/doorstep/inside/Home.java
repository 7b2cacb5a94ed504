package org.doorstep.inside;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorstep.account.SignedInPerson;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;

/**
 * A home with one tenant.
 *
 * @param person the tenant's reference
 * @param mobile as E.164
 */
record Home(long propertyId, String rentAccount, String person, LocalDate born, String mobile) {

    long personId() {
        return Sql.number("SELECT id FROM person WHERE person_reference = ?", person);
    }

    /** The tenant, on a page. */
    Actor tenant() {
        String name = "person:" + personId();
        return new Actor(name, name, BookingChannel.WEB, person);
    }

    SignedInPerson signedIn() {
        Map<String, Object> row = Sql.rows(
                        "SELECT t.id AS tenancy, t.start_date AS since FROM tenancy t WHERE t.property_id = ?",
                        propertyId)
                .get(0);
        return new SignedInPerson(
                personId(),
                ((Number) row.get("tenancy")).longValue(),
                propertyId,
                person,
                "Siân O’Brien",
                "1 Test Close, NE28 9QT",
                LocalDate.parse(String.valueOf(row.get("since"))),
                Estate.now().plusSeconds(900));
    }

    /** What the phone received about an appointment, oldest first. */
    List<String> textsAbout(String reference) {
        return Sql.rows(
                        "SELECT body FROM simulated_message WHERE recipient = ? AND message_key LIKE ? ORDER BY id",
                        mobile,
                        reference + "/%")
                .stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }
}
