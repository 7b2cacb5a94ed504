package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.People.ADVISER;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.Keys;
import org.doorstep.account.AskingToCheck;
import org.doorstep.account.Claim;
import org.doorstep.account.CorrectionRequest;
import org.doorstep.account.Corrections;
import org.doorstep.account.SafeContactSetting.Proved;
import org.doorstep.account.SigningIn;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.EarlierRound;
import org.doorstep.booking.VisitLinks;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.OutboxMessage;
import org.doorstep.messaging.UntoldMessages;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.SafeContacts;
import org.doorstep.tenancy.SafetyFlag;
import org.doorstep.tenancy.SafetyFlags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody hides from a person who lives with them, shares their phone, and knows all that we ask for. */
interface SafetyTests {

    /** The last message before a test: a number was another home's in an earlier one. */
    AtomicLong BEFORE = new AtomicLong();

    @BeforeEach
    default void no_phone_has_rung_yet() {
        Bookings.awaitQuiet();
        SafePhone.beginAnew();
        BEFORE.set(Sql.number("SELECT COALESCE(MAX(id), 0) FROM outbox_message"));
    }

    /** What waits for its hours would be waited for by every test after. */
    @AfterEach
    default void nothing_is_left_to_wait() {
        Sql.change(
                "UPDATE outbox_message SET state = 'LAPSED', seen_at = due_at, seen_by = 'test' WHERE state = 'WAITING' AND due_at > ?",
                LocalDateTime.ofInstant(Estate.now().plusSeconds(120), ZoneOffset.UTC));
    }

    @Test
    default void nothing_ever_goes_to_a_contact_that_is_unsafe_whatever_happens() {
        Home home = home();
        markUnsafe(home);

        walk(home);

        assertThat(SafePhone.at(home.mobile())).isEmpty();
        assertThat(writtenTo(home.mobile())).isZero();
    }

    @Test
    default void with_a_safe_contact_everything_goes_there_in_words_that_say_nothing_and_the_rest_is_silent() {
        Home home = home();
        SafePhone phone = SafePhone.of(home).set(true);

        Appointment visit = walk(home);

        assertThat(SafePhone.at(home.mobile())).isEmpty();
        assertThat(writtenTo(home.mobile())).isZero();
        assertThat(phone.received())
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(text ->
                        text.matches("Your code is [0-9]{6}|Lunch [A-Z][a-z]{2} [0-9]+ [A-Z][a-z]{2} at [0-9:]+[ap]m\\?"
                                + "|[A-Z][a-z]{2} [0-9]+ [A-Z][a-z]{2} at [0-9:]+[ap]m is off\\."))
                .noneMatch(text -> text.contains(visit.reference()));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM simulated_message WHERE recipient = ? AND sender <> 'SAFE'",
                        phone.number()))
                .isZero();
    }

    @Test
    default void a_sender_that_forgets_to_ask_is_stopped_at_the_outbox() {
        Home unsafe = home();
        markUnsafe(unsafe);
        Home safe = home();
        SafePhone.of(safe).set(true);
        String shared = home().mobile();
        People.joinedBy(unsafe, shared);

        send(unsafe.mobile(), null);
        send(unsafe.mobile(), unsafe);
        send(safe.mobile(), null);
        send(safe.mobile(), safe);
        send(shared, null);
        Bookings.awaitQuiet();

        assertThat(SafePhone.at(unsafe.mobile())).isEmpty();
        assertThat(SafePhone.at(safe.mobile())).isEmpty();
        assertThat(SafePhone.at(shared)).as("nobody's business").containsExactly("Northtown Homes: a test");
    }

    @Test
    default void the_one_whose_own_number_is_unsafe_for_another_is_told_what_is_theirs() {
        Home home = home();
        String other = People.joinedBy(home, home.mobile());
        markUnsafe(home);
        long otherId = Sql.number("SELECT id FROM person WHERE person_reference = ?", other);

        Beans.the(Written.class).write(text(home.mobile()).to(otherId));
        Bookings.awaitQuiet();

        assertThat(SafePhone.at(home.mobile())).hasSize(1);
    }

    @Test
    default void what_waits_is_not_sent_any_more_once_its_contact_is_unsafe() {
        Home home = home();
        Draft draft = text(home.mobile()).to(home.personId());
        Beans.the(Written.class).write(draft);
        Bookings.awaitQuiet();
        Sql.change(
                "UPDATE outbox_message SET state = 'WAITING', due_at = due_at + INTERVAL 1 DAY WHERE message_key = ?",
                draft.key());

        markUnsafe(home);

        assertThat(Sql.text("SELECT state FROM outbox_message WHERE message_key = ?", draft.key()))
                .isEqualTo("LAPSED");
    }

    @Test
    default void a_link_that_lies_on_the_shared_phone_opens_nothing_any_more() {
        for (boolean bySafe : List.of(true, false)) {
            BookedVisit visit = BookedVisit.booked();
            String link = visit.home().newestLink(visit.reference());
            assertThat(Beans.the(VisitLinks.class).open(link)).isPresent();

            if (bySafe) {
                SafePhone.of(visit.home()).set(true);
            } else {
                markUnsafe(visit.home());
            }

            assertThat(Beans.the(VisitLinks.class).open(link)).isEmpty();
        }
    }

    @Test
    default void a_code_that_anybody_at_home_can_ask_for_does_not_ring_the_hidden_phone_outside_its_hours() {
        Home home = home();
        SafePhone phone = SafePhone.of(home).set(false);

        SignInTests.ask(home.rentAccount(), home.born());
        ask(home.mobile());
        Bookings.awaitQuiet();
        assertThat(phone.received()).as("the code that proved it").hasSize(1);

        String browser = ask(phone.number());
        assertThat(Beans.the(SigningIn.class).confirm(browser, phone.code()))
                .as("whoever gives that number is they")
                .isInstanceOf(SigningIn.SignedIn.class);
        assertThat(SafePhone.at(home.mobile())).isEmpty();
    }

    @Test
    default void a_safe_contact_costs_no_other_steps_so_that_nobody_can_tell() {
        Home plain = home();
        Home hidden = home();
        SafePhone.of(hidden).set(false);
        List<String> without = StatementCount.during(() -> SignInTests.ask(plain.rentAccount(), plain.born()));

        List<String> with = StatementCount.during(() -> SignInTests.ask(hidden.rentAccount(), hidden.born()));

        assertThat(SignInTests.shapes(with)).isEqualTo(SignInTests.shapes(without));
    }

    @Test
    default void outside_the_hours_a_text_waits_and_a_notice_counts_from_when_it_is_told() {
        Home home = home();
        SafePhone phone = SafePhone.of(home).set(false);

        Appointment visit = bookedFor(home);

        Map<String, Object> row = Sql.rows(
                        "SELECT state, due_at, sender FROM outbox_message WHERE about = ?", visit.reference())
                .get(0);
        assertThat(row).containsEntry("state", "WAITING").containsEntry("sender", "SAFE");
        assertThat(SafePhone.hours(false).isOpen(Bookings.instant(row.get("due_at")), Estate.LONDON))
                .isTrue();
        assertThat(Sql.rows("SELECT given_at FROM notice WHERE appointment_id = ?", visit.id())
                        .get(0))
                .containsEntry("given_at", row.get("due_at"));
        Bookings.cancel(visit, home.tenant());
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM outbox_message WHERE about = ? AND state = 'WAITING'", visit.reference()))
                .as("only what is true now waits")
                .isEqualTo(1);
        assertThat(untoldAbout(visit)).isZero();
        end(home);
        assertThat(phone.received()).hasSize(1);
    }

    @Test
    default void what_cannot_be_told_before_the_visit_is_seen_by_staff_at_once() {
        BookedVisit visit = BookedVisit.booked();
        Home home = visit.home();
        SafePhone.of(home).set(false);
        visit.movedTo(Estate.now().plus(Duration.ofHours(4)));

        Bookings.cancel(visit.appointment(), Estate.HOUSING_SYSTEM);

        assertThat(untoldAbout(visit.appointment())).isEqualTo(1);
        String key = open(visit.appointment()).get(0).key();
        Beans.the(UntoldMessages.class).seen(key, ADVISER);
        Beans.the(UntoldMessages.class).seen(key, ADVISER);
        assertThat(untoldAbout(visit.appointment())).isZero();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE action = 'untold.settle' AND about = ?",
                        visit.reference()))
                .isEqualTo(1);
    }

    @Test
    default void a_number_counts_once_a_code_proves_it_and_whoever_guesses_gets_nowhere() {
        Home home = home();
        Home stranger = home();
        SafePhone phone = SafePhone.of(home);
        phone.wish(true);
        String code = phone.code();

        assertThat(Beans.the(SafeContacts.class).find(home.personId())).isEmpty();
        assertThat(SafePhone.setting().confirm(stranger.signedIn(), code, ADVISER))
                .isEqualTo(Proved.ENDED);
        for (int i = 0; i < 4; i++) {
            assertThat(SafePhone.setting().confirm(home.signedIn(), "1", phone.by()))
                    .isEqualTo(Proved.WRONG);
        }
        assertThat(SafePhone.setting().confirm(home.signedIn(), "1", phone.by()))
                .isEqualTo(Proved.ENDED);
        assertThat(SafePhone.setting().confirm(home.signedIn(), code, phone.by()))
                .isEqualTo(Proved.ENDED);

        phone.set(true);
        assertThat(SafePhone.setting().confirm(home.signedIn(), code, phone.by()))
                .as("used")
                .isEqualTo(Proved.ENDED);
        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message WHERE body LIKE ?", "%" + code + "%"))
                .isZero();
    }

    @Test
    default void more_codes_than_five_an_hour_are_not_sent_and_none_to_an_unsafe_number() {
        Home home = home();
        markUnsafe(home);
        SafePhone own = new SafePhone(home, home.mobile());
        own.wish(true);
        SafePhone phone = SafePhone.of(home);
        for (int i = 0; i < 6; i++) {
            phone.wish(true);
        }
        Bookings.awaitQuiet();

        assertThat(own.received()).isEmpty();
        assertThat(phone.received()).hasSize(4);
    }

    @Test
    default void nobody_ends_it_who_does_not_hold_that_phone_and_then_nothing_of_it_is_left() {
        Home home = home();
        SafePhone phone = SafePhone.of(home).set(true);
        SafePhone other = SafePhone.of(home);

        SafePhone.setting().askToEnd(home.signedIn(), other.number());
        SafePhone.setting().askToEnd(home.signedIn(), home.mobile());
        Bookings.awaitQuiet();
        assertThat(other.received()).isEmpty();
        assertThat(SafePhone.at(home.mobile())).isEmpty();
        SafePhone.setting().askToEnd(home.signedIn(), phone.number());
        assertThat(SafePhone.setting().confirm(home.signedIn(), phone.code(), phone.by()))
                .isEqualTo(Proved.DONE);

        assertThat(Sql.rows("SELECT * FROM safe_contact WHERE person_id = ?", home.personId())
                        .toString())
                .doesNotContain(phone.number(), "Lunch");
        bookedFor(home);
        Bookings.awaitQuiet();
        assertThat(SafePhone.at(home.mobile())).singleElement().asString().contains("visit booked");
    }

    @Test
    default void one_stands_at_most_and_another_takes_its_place() {
        Home home = home();
        SafePhone.of(home).set(true);
        SafePhone second = SafePhone.of(home).set(true);

        assertThat(Sql.rows("SELECT value FROM safe_contact WHERE standing_for = ?", home.personId()))
                .extracting(row -> row.get("value"))
                .containsExactly(second.number());
        assertThatThrownBy(() -> Sql.change(
                        "INSERT INTO safe_contact (person_id, standing_for, value, words, opens_at, closes_at, set_at, set_by, version)"
                                + " SELECT person_id, standing_for, value, words, opens_at, closes_at, set_at, set_by, 1"
                                + " FROM safe_contact WHERE standing_for = ?",
                        home.personId()))
                .rootCause()
                .hasMessageContaining("safe_contact_standing");
    }

    @Test
    default void no_other_system_and_no_line_of_the_trail_learns_of_it() {
        Home home = home();
        String before = Feed.endCursor();
        SafePhone phone = SafePhone.of(home).set(true);
        markUnsafe(home);
        Appointment visit = bookedFor(home);
        Bookings.awaitQuiet();
        People.replaceMobile(home, "07700 900999", ContactSource.TENANT);

        assertThat(Feed.told(before).toString())
                .contains(home.person(), visit.reference())
                .doesNotContain(phone.number(), phone.number().substring(7), home.mobile(), "Lunch", "safe");
        assertThat(Beans.the(Outbox.class).about(visit.reference())).isEmpty();
        assertThat(Sql.rows("SELECT was, became, detail FROM audit_trail WHERE for_whom = ?", home.person())
                        .toString())
                .doesNotContain(phone.number(), phone.number().substring(7), home.mobile(), "Lunch");
    }

    @Test
    default void a_person_is_flagged_by_staff_by_an_unsafe_contact_or_by_a_safe_one() {
        Home bySafe = home();
        Home byUnsafe = home();
        Home byStaff = home();
        List<Home> all = List.of(bySafe, byUnsafe, byStaff);
        assertThat(all).noneMatch(SafetyTests::isFlagged);

        SafePhone.of(bySafe).set(true);
        markUnsafe(byUnsafe);
        flags().set(byStaff.person(), SafetyFlag.Kind.AT_HOME, "Her brother has a key", ADVISER);
        assertThat(all).allMatch(SafetyTests::isFlagged);

        String flag = flags().standing(byStaff.personId()).get(0).reference();
        assertThat(flags().end(bySafe.person(), flag, ADVISER)).as("not theirs").isFalse();
        assertThat(flags().end(byStaff.person(), flag, ADVISER)).isTrue();
        assertThat(isFlagged(byStaff)).isFalse();
        assertThat(Sql.rows("SELECT * FROM safety_flag WHERE person_id = ?", byStaff.personId())
                        .toString())
                .doesNotContain("brother");
        assertThat(Sql.rows("SELECT detail FROM audit_trail WHERE for_whom = ?", byStaff.person())
                        .toString())
                .contains("AT_HOME")
                .doesNotContain("brother");
    }

    /** All that makes us write: booking, changing, a sooner time, cancelling, codes, an answer to a correction. Gives the visit. */
    private static Appointment walk(Home home) {
        EarlierTests.Queue queue = EarlierTests.Queue.of(0);
        Estate.shift(queue.badge(), someDay(2), at(someDay(2), "09:00"), at(someDay(2), "11:00"));
        String order = Estate.order(home, queue.trade());
        Appointment visit = Bookings.book(home, order, someDay(2), "09:00");
        EarlierTests.join(home, visit);
        visit = booked(Bookings.rebook(
                visit,
                Estate.slotAt(Estate.slots(Estate.order(home, queue.trade()), someDay(2)), "10:00"),
                home.tenant()));
        queue.frees();
        Beans.the(EarlierRound.class).run(at(Estate.today(), "12:00"));
        Bookings.cancel(visit, home.tenant());
        SignInTests.ask(home.rentAccount(), home.born());
        ask(home.mobile());
        correction(home, true);
        correction(home, false);
        Bookings.awaitQuiet();
        Bookings.booked(
                Bookings.book(order, Estate.slotAt(Estate.slots(order, someDay(2)), "09:00"), Estate.HOUSING_SYSTEM));
        Bookings.awaitQuiet();
        return visit;
    }

    /** With a number of their own: there are a thousand for more homes than that, and a code would go to whoever else has it. */
    private static Home home() {
        Home home = Estate.home();
        Sql.change(
                "UPDATE contact_point SET usable = FALSE WHERE value = ? AND person_id <> ?",
                home.mobile(),
                home.personId());
        return home;
    }

    private static void correction(Home home, boolean isThem) {
        Claim.Reached reply = new Claim.Reached(ContactKind.MOBILE, home.mobile());
        String reference = Beans.the(AskingToCheck.class)
                .ask(
                        Keys.randomToken(),
                        "198.18.0." + SignInTests.ADDRESS.incrementAndGet() % 250,
                        new CorrectionRequest.Asked("Sian", home.born(), home.rentAccount(), reply, ""))
                .orElseThrow();
        Corrections corrections = Beans.the(Corrections.class);
        if (isThem) {
            corrections.accept(
                    reference,
                    new Corrections.Finding(home.rentAccount(), home.person(), "Rang", false, false),
                    ADVISER);
        } else {
            corrections.refuse(reference, ADVISER);
        }
    }

    private static Appointment bookedFor(Home home) {
        String trade = Estate.newTrade();
        Estate.operative(trade, someDay(), "09:00", "12:00");
        return Bookings.book(home, Estate.order(home, trade), someDay(), "09:00");
    }

    private static String ask(String number) {
        return Beans.the(SigningIn.class)
                .ask(
                        new Claim.Reached(ContactKind.MOBILE, number),
                        "192.0.2." + SignInTests.ADDRESS.incrementAndGet() % 250);
    }

    private static void send(String number, Home home) {
        Draft draft = text(number);
        Beans.the(Written.class).write(home == null ? draft : draft.to(home.personId()));
    }

    private static Draft text(String number) {
        return new Draft(
                "test/" + Keys.randomToken(),
                null,
                "TEST",
                MessageKind.TEXT,
                number,
                null,
                "Northtown Homes: a test",
                null,
                Estate.now().plusSeconds(600));
    }

    private static void markUnsafe(Home home) {
        assertThat(Beans.the(ContactChange.class)
                        .markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), "THEY_SAID", ADVISER))
                .isEqualTo(ContactChange.Changed.DONE);
    }

    private static void end(Home home) {
        Beans.the(SafeContacts.class).end(People.of(home), ADVISER);
    }

    private static long writtenTo(String number) {
        return Sql.number("SELECT COUNT(*) FROM outbox_message WHERE recipient = ? AND id > ?", number, BEFORE.get());
    }

    private static List<OutboxMessage> open(Appointment visit) {
        return Beans.the(UntoldMessages.class).open(0, 500).stream()
                .filter(each -> visit.reference().equals(each.about()))
                .toList();
    }

    private static long untoldAbout(Appointment visit) {
        return open(visit).size();
    }

    private static SafetyFlags flags() {
        return Beans.the(SafetyFlags.class);
    }

    private static boolean isFlagged(Home home) {
        return flags().isFlagged(People.of(home));
    }
}
