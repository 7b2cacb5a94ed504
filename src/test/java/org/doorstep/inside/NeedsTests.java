package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booking;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.starts;
import static org.doorstep.inside.Estate.today;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.HoldFit;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.WhatToKnow;
import org.doorstep.tenancy.AdjustmentChange;
import org.doorstep.tenancy.AdjustmentChange.Changed;
import org.doorstep.tenancy.AdjustmentDetails;
import org.doorstep.tenancy.Adjustments;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.KnownAdjustment;
import org.doorstep.tenancy.PeopleAsTheyStand;
import org.doorstep.tenancy.ReasonableAdjustment;
import org.doorstep.tenancy.SeenBy;
import org.junit.jupiter.api.Test;

/** What a person says must be different for them: it counts at once, it stays theirs, and whoever visits learns no more than they may. */
interface NeedsTests {

    @Test
    default void the_very_next_search_obeys_what_was_just_told_and_what_was_just_taken_back() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00", "male", null);
        String woman = operative(trade, someDay(), "09:00", "11:00", "Female", null);
        Home home = home();
        String order = order(home, trade);
        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30", "10:00");

        assertThat(says(home, "NOT_BEFORE", "10:00")).isEqualTo(Changed.DONE);
        assertThat(starts(slots(order, someDay()))).containsExactly("10:00");

        assertThat(keeps(home, List.of("FEMALE_OPERATIVE"), List.of("NOT_BEFORE")))
                .isEqualTo(Changed.DONE);
        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30", "10:00");
        assertThat(book(home, order, someDay(), "09:00").operative().badgeNumber())
                .isEqualTo(woman);
    }

    @Test
    default void what_was_for_a_time_asks_for_nothing_after_its_last_day() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:00");
        Home home = home();
        String order = order(home, trade);
        AdjustmentDetails untilToday = new AdjustmentDetails("10:00", null, today());
        assertThat(change().say(home.person(), "NOT_BEFORE", untilToday, ContactSource.TENANT, by(home)))
                .isEqualTo(Changed.DONE);
        assertThat(slots(order, someDay())).isEmpty();

        Sql.change(
                "UPDATE reasonable_adjustment SET until_date = ? WHERE person_id = ?",
                today().minusDays(1),
                home.personId());

        assertThat(starts(slots(order, someDay()))).containsExactly("09:00");
        assertThat(known(home)).isEmpty();
    }

    @Test
    default void what_each_tenant_needs_counts_for_the_home_and_is_shown_to_nobody_else() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        Home other = home.jointTenant();
        String order = order(home, trade);

        says(home, "NOT_BEFORE", "10:00");
        says(other, "NOT_AFTER", "11:30");
        says(other, "ANYTHING_ELSE", "I am not well");

        assertThat(starts(slots(order, someDay()))).containsExactly("10:00", "10:30", "11:00");
        assertThat(known(home)).containsExactly("NOT_BEFORE 10:00 OFFICE");
        assertThat(known(other)).containsExactly("NOT_AFTER 11:30 OFFICE", "ANYTHING_ELSE I am not well OFFICE");
    }

    @Test
    default void no_load_brings_back_what_was_withdrawn_or_changes_what_was_told_here() {
        Home home = home();
        People.adjust(home, "KNOCK_LOUDLY_AND_WAIT", "Hard of hearing");
        assertThat(known(home)).containsExactly("KNOCK_LOUDLY_AND_WAIT Hard of hearing OPERATIVE_ON_THE_DAY");

        assertThat(change().withdraw(home.person(), "KNOCK_LOUDLY_AND_WAIT", ContactSource.TENANT, by(home)))
                .isEqualTo(Changed.DONE);
        People.adjust(home, "KNOCK_LOUDLY_AND_WAIT", "Hard of hearing");

        assertThat(known(home)).isEmpty();
        assertThat(Sql.text(
                        "SELECT CONCAT(field, ' ', problem) FROM difference WHERE person_id = ? AND state = 'OPEN'",
                        home.personId()))
                .isEqualTo("ADJUSTMENT.KNOCK_LOUDLY_AND_WAIT WITHDRAWN");
        assertThat(toldToOthers(home)).isEmpty();

        keeps(home, List.of("KNOCK_LOUDLY_AND_WAIT"), List.of());
        People.adjust(home, "KNOCK_LOUDLY_AND_WAIT", "Hard of hearing");
        assertThat(known(home)).containsExactly("KNOCK_LOUDLY_AND_WAIT null OPERATIVE_ON_THE_DAY");
        assertThat(toldToOthers(home)).containsExactly("KNOCK_LOUDLY_AND_WAIT");
    }

    @Test
    default void after_a_year_it_is_asked_whether_it_is_still_right() {
        Home home = home();
        keeps(home, List.of("PETS", "WHEELCHAIR"), List.of());
        assertThat(asked(home)).isEmpty();

        Sql.change(
                "UPDATE reasonable_adjustment SET review_on = ? WHERE person_id = ? AND code = 'PETS'",
                today(),
                home.personId());
        assertThat(asked(home)).containsExactly("PETS");
        assertThat(change().confirm(home.person(), by(home))).isEqualTo(Changed.DONE);

        assertThat(asked(home)).isEmpty();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM reasonable_adjustment WHERE person_id = ? AND review_on = ?",
                        home.personId(),
                        today().plusMonths(12)))
                .isEqualTo(2);
        assertThat(change().confirm(home.person(), by(home))).isEqualTo(Changed.SAME);
    }

    @Test
    default void two_windows_that_say_the_same_at_once_say_it_once_and_the_trail_holds_no_words_of_it() {
        Home home = home();

        List<Changed> all = AtOnce.all(4, each -> says(home, "ANYTHING_ELSE", "My heart is weak"));

        assertThat(all).containsOnlyOnce(Changed.DONE).contains(Changed.SAME);
        assertThat(known(home)).containsExactly("ANYTHING_ELSE My heart is weak OFFICE");
        assertThat(Sql.rows("SELECT action, was, became FROM audit_trail WHERE about = ?", home.person()).stream()
                        .map(Object::toString)
                        .filter(line -> line.contains("adjustment.")))
                .singleElement()
                .asString()
                .contains("adjustment.say", "ANYTHING_ELSE")
                .doesNotContain("heart");
    }

    @Test
    default void what_was_said_in_words_is_gone_once_it_is_taken_back() {
        Home home = home();
        says(home, "ANYTHING_ELSE", "My heart is weak");

        keeps(home, List.of(), List.of("ANYTHING_ELSE"));

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM reasonable_adjustment WHERE person_id = ? AND note IS NOT NULL",
                        home.personId()))
                .isZero();
    }

    @Test
    default void nothing_is_kept_that_the_catalogue_does_not_offer_or_that_leaves_no_time() {
        Home home = home();

        assertThat(says(home, "GOLD_TAPS", "yes")).isEqualTo(Changed.NO_SUCH_KIND);
        assertThat(says(home, "LARGE_PRINT", null)).isEqualTo(Changed.NO_SUCH_KIND);
        assertThat(says(home, "INTERPRETER", null)).isEqualTo(Changed.NOTHING_SAID);
        assertThat(keeps(home, List.of("INTERPRETER", "GOLD_TAPS"), List.of("PETS")))
                .isEqualTo(Changed.SAME);
        assertThat(says(home, "NOT_BEFORE", "10:00")).isEqualTo(Changed.DONE);
        assertThat(says(home, "NOT_AFTER", "10:30")).isEqualTo(Changed.NO_TIME_LEFT);
        assertThat(known(home)).containsExactly("NOT_BEFORE 10:00 OFFICE");
    }

    @Test
    default void a_code_of_the_landlords_own_stands_and_is_the_offices() {
        Home home = home();

        People.adjust(home, "MIND_THE_STEP", "He is often angry");

        assertThat(known(home)).containsExactly("MIND_THE_STEP He is often angry OFFICE");
    }

    @Test
    default void a_time_that_is_kept_is_given_up_only_where_it_suits_no_more() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00", "male", null);
        Home home = home();
        String order = order(home, trade);
        String nine = slotAt(slots(order, someDay()), "09:00");
        SlotHold hold = ((BookingResult.Held)
                        booking().hold(SlotChoice.ofSlot(List.of(order), nine), home.tenant(), null))
                .hold();
        assertThat(suits(hold, home)).isTrue();

        keeps(home, List.of("PETS"), List.of());
        assertThat(suits(hold, home)).isTrue();
        says(home, "NOT_BEFORE", "10:00");
        assertThat(suits(hold, home)).isFalse();
        keeps(home, List.of("FEMALE_OPERATIVE"), List.of("NOT_BEFORE"));
        assertThat(suits(hold, home)).as("nobody left who could come").isFalse();
        keeps(home, List.of(), List.of("FEMALE_OPERATIVE"));
        assertThat(suits(hold, home)).isTrue();
    }

    @Test
    default void whoever_visits_knows_on_the_day_alone_and_only_what_they_may() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:00");
        Appointment visit = book(home, order(home, trade), someDay(), "09:00");
        People.kin(home, "Dafydd", "07700 900111");
        People.adjust(home, "MIND_THE_STEP", "Dafydd is often angry");
        keeps(home, List.of("WHEELCHAIR", "FEMALE_OPERATIVE", "HEALTH_CHANGES"), List.of());
        says(home, "ANYTHING_ELSE", "My heart is weak");
        says(other, "INTERPRETER", "Polish");
        assertThat(seen(visit)).as("before the day").isEmpty();

        onTheDay(visit);
        assertThat(seen(visit)).containsExactly("WHEELCHAIR null", "INTERPRETER Polish");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = 'adjustment.read' AND actor = ?",
                        visit.reference(),
                        Staff.SOMEBODY.name()))
                .isEqualTo(1);

        change().say(
                        home.person(),
                        "ANYTHING_ELSE",
                        new AdjustmentDetails("My heart is weak", SeenBy.OPERATIVE_ON_THE_DAY, null),
                        ContactSource.TENANT,
                        by(home));
        change().say(
                        home.person(),
                        "WHEELCHAIR",
                        new AdjustmentDetails(null, SeenBy.OFFICE, null),
                        ContactSource.TENANT,
                        by(home));
        assertThat(seen(visit)).containsExactly("INTERPRETER Polish", "ANYTHING_ELSE My heart is weak");

        Sql.change("UPDATE appointment SET status = 'COMPLETED' WHERE id = ?", visit.id());
        assertThat(seen(visit)).as("once it is over").isEmpty();
    }

    private static void onTheDay(Appointment visit) {
        // Windows begin on a step of five minutes.
        LocalDateTime now = LocalDateTime.ofEpochSecond(Estate.now().getEpochSecond() / 300 * 300, 0, ZoneOffset.UTC);
        Sql.change(
                "UPDATE appointment SET earliest_arrival = ?, latest_arrival = ? WHERE id = ?",
                now,
                now.plusMinutes(30),
                visit.id());
    }

    private static List<String> seen(Appointment visit) {
        Appointment asItStands =
                Beans.the(Appointments.class).find(visit.reference()).orElseThrow();
        return Beans.the(WhatToKnow.class).onTheDay(asItStands, Staff.SOMEBODY).stream()
                .map(each -> each.code() + " " + each.note())
                .toList();
    }

    private static boolean suits(SlotHold hold, Home home) {
        return Beans.the(HoldFit.class).suits(hold, home.signedIn());
    }

    private static Changed says(Home home, String code, String note) {
        return change().say(
                        home.person(), code, new AdjustmentDetails(note, null, null), ContactSource.TENANT, by(home));
    }

    private static Changed keeps(Home home, List<String> added, List<String> withdrawn) {
        return change().keep(home.person(), added, withdrawn, ContactSource.TENANT, by(home));
    }

    private static List<String> known(Home home) {
        return standing(home).stream()
                .map(each -> each.code() + " " + each.adjustment().note() + " " + each.seenBy())
                .toList();
    }

    private static List<String> asked(Home home) {
        return standing(home).stream()
                .filter(each -> each.adjustment().isAskedAgainOn(today()))
                .map(KnownAdjustment::code)
                .toList();
    }

    private static List<KnownAdjustment> standing(Home home) {
        return Beans.the(Adjustments.class).of(home.personId());
    }

    private static List<String> toldToOthers(Home home) {
        return Beans.the(PeopleAsTheyStand.class).find(Set.of(home.person())).get(home.person()).adjustments().stream()
                .map(ReasonableAdjustment::code)
                .toList();
    }

    private static AdjustmentChange change() {
        return Beans.the(AdjustmentChange.class);
    }

    private static Author by(Home home) {
        return new Author("person:" + home.person(), Way.WEB);
    }
}
