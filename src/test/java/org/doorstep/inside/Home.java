package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The same home, as a joint tenant has it, who is put in now. */
    Home jointTenant() {
        int end = (Integer.parseInt(mobile.substring(mobile.length() - 3)) + 500) % 1_000;
        String other = String.format(Locale.ROOT, "07700 900%03d", end);
        return new Home(
                propertyId,
                rentAccount,
                People.joinedBy(this, other),
                LocalDate.of(1981, 2, 3),
                String.format(Locale.ROOT, "+447700900%03d", end));
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

    /** The newest code that this phone received. */
    String newestCode() {
        Bookings.awaitQuiet();
        return found(
                "code is ([0-9]{6})\\.",
                Sql.text(
                        "SELECT body FROM simulated_message WHERE recipient = ? AND message_key LIKE 'code/%' ORDER BY id DESC LIMIT 1",
                        mobile));
    }

    /** The token of the newest link to an appointment that this phone received. */
    String newestLink(String reference) {
        Bookings.awaitQuiet();
        List<String> texts = textsAbout(reference);
        return found("/v/([A-Za-z0-9_-]+)", texts.get(texts.size() - 1));
    }

    /** The token of the newest question about a sooner time that this phone received. */
    String newestSooner(String reference) {
        Bookings.awaitQuiet();
        List<String> texts = textsAbout(reference);
        return found("/s/([A-Za-z0-9_-]+)", texts.get(texts.size() - 1));
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
