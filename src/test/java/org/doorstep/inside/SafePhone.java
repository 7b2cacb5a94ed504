package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.account.SafeContactSetting;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.SafeHours;
import org.doorstep.tenancy.SafeWords;

/**
 * A phone that a tenant keeps to themselves.
 *
 * @param number E.164
 */
record SafePhone(Home home, String number) {

    static final String WORDS = "Lunch [day] at [time]?";

    /** What came before the test: homes of other tests had the same numbers. */
    private static long before;

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("Your code is ([0-9]{6})");

    static SafePhone of(Home home) {
        return new SafePhone(home, String.format(Locale.ROOT, "+447700801%03d", MADE.incrementAndGet()));
    }

    static void beginAnew() {
        before = Sql.number("SELECT COALESCE(MAX(id), 0) FROM simulated_message");
    }

    /** Hours of today that are open now, or such as are over. */
    static SafeHours hours(boolean open) {
        // By the hour: a minute that begins during a test would make other hours of them.
        LocalTime now = LocalTime.ofInstant(Estate.now(), Estate.LONDON).truncatedTo(ChronoUnit.HOURS);
        return open
                ? new SafeHours(now.minusHours(1), now.plusHours(2))
                : new SafeHours(now.minusHours(3), now.minusHours(2));
    }

    /** The tenant sets it, with the code that it receives. */
    SafePhone set(boolean open) {
        wish(open);
        assertThat(setting().confirm(home.signedIn(), code(), by())).isEqualTo(SafeContactSetting.Proved.DONE);
        return this;
    }

    void wish(boolean open) {
        setting().askToSet(home.signedIn(), new SafeContact.Wish(number, new SafeWords(WORDS), hours(open)));
    }

    Author by() {
        return new Author("person:" + home.person(), Way.WEB);
    }

    String code() {
        Bookings.awaitQuiet();
        Matcher code = CODE.matcher(received().get(received().size() - 1));
        assertThat(code.matches()).isTrue();
        return code.group(1);
    }

    /** All that it received, oldest first. */
    List<String> received() {
        return at(number);
    }

    static List<String> at(String number) {
        return Sql.rows("SELECT body FROM simulated_message WHERE recipient = ? AND id > ? ORDER BY id", number, before)
                .stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }

    static SafeContactSetting setting() {
        return Beans.the(SafeContactSetting.class);
    }
}
