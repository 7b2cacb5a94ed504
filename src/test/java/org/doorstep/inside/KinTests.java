package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Estate.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.KinChange;
import org.doorstep.tenancy.KinDetails;
import org.doorstep.tenancy.KinResult;
import org.doorstep.tenancy.KinToContact;
import org.doorstep.tenancy.NamedPeople;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.WhatFor;
import org.junit.jupiter.api.Test;

/** People whom a tenant names: used only as the tenant said, told once, removed when they ask, and seen for a reason. */
interface KinTests {

    Pattern LINK = Pattern.compile("/open/named\\?token=([A-Za-z0-9_-]{22})");

    @Test
    default void named_people_are_tried_in_their_order_and_only_for_what_they_are_named_for() {
        Home home = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS, WhatFor.REPAIRS), false);
        name(home, "Ewa Test", Set.of(WhatFor.VISITS), false);

        assertThat(toContact(home, WhatFor.VISITS)).containsExactly("Rhys Test", "Ewa Test");
        assertThat(toContact(home, WhatFor.REPAIRS)).containsExactly("Rhys Test");
        assertThat(toContact(home, WhatFor.EMERGENCY)).isEmpty();

        change().move(home.personId(), kin(home, "Ewa Test"), 1, tenant(home));
        change().move(home.personId(), kin(home, "Ewa Test"), 1, tenant(home));
        assertThat(toContact(home, WhatFor.VISITS)).containsExactly("Ewa Test", "Rhys Test");
    }

    @Test
    default void nobody_is_used_past_their_review_until_the_tenant_confirms_them() {
        Home home = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS), false);
        Sql.change("UPDATE next_of_kin SET review_on = ? WHERE person_id = ?", Estate.today(), home.personId());
        assertThat(toContact(home, WhatFor.VISITS)).isEmpty();

        change().confirm(home.personId(), kin(home, "Rhys Test"), tenant(home));
        assertThat(toContact(home, WhatFor.VISITS)).containsExactly("Rhys Test");
        assertThat(Sql.text("SELECT review_on FROM next_of_kin WHERE person_id = ?", home.personId()))
                .isEqualTo(Estate.today().plusMonths(12).toString());
    }

    @Test
    default void
            whom_the_housing_system_names_is_used_once_the_tenant_has_confirmed_them_and_then_no_load_changes_them() {
        Home home = home();
        People.kinFor(home, "Kofi Mensah", "07700 900999", "In an emergency only");
        assertThat(toContact(home, WhatFor.EMERGENCY)).isEmpty();

        change().confirm(home.personId(), kin(home, "Kofi Mensah"), tenant(home));
        People.kinFor(home, "Kofi Mensah", "07700900999", "Not any more");

        assertThat(toContact(home, WhatFor.EMERGENCY)).containsExactly("Kofi Mensah");
        assertThat(toContact(home, WhatFor.VISITS)).isEmpty();
    }

    @Test
    default void nobody_is_contacted_or_told_where_a_safety_flag_stands() {
        Home home = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS), false);
        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), People.ADVISER);

        assertThat(toContact(home, WhatFor.VISITS)).isEmpty();
        assertThat(change().name(
                                home.personId(), details(home, "Ewa Test", Set.of(WhatFor.VISITS), true), tenant(home)))
                .isEqualTo(KinResult.DONE);
        assertThat(messagesTo(emailOf(home, "Ewa Test"))).isZero();
        assertThat(change().name(
                                home.personId(),
                                new KinDetails(
                                        "Somebody Else",
                                        "Friend",
                                        ContactKind.MOBILE,
                                        home.mobile(),
                                        Set.of(WhatFor.VISITS),
                                        true,
                                        false),
                                tenant(home)))
                .as("through the contact that is unsafe")
                .isEqualTo(KinResult.UNSAFE);
    }

    @Test
    default void somebody_who_is_removed_leaves_no_name_and_no_load_brings_them_back() {
        Home home = home();
        People.kinFor(home, "Kofi Mensah", "07700 900999", "In an emergency only");

        change().withdraw(home.personId(), kin(home, "Kofi Mensah"), tenant(home));
        People.kinFor(home, "KOFI MENSAH", "+44 7700 900999", "In an emergency only");

        assertThat(named(home)).isEmpty();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM next_of_kin WHERE person_id = ? AND (name <> '' OR value <> '')",
                        home.personId()))
                .isZero();
        assertThat(Sql.number("SELECT COUNT(*) FROM difference WHERE person_id = ? AND theirs <> ''", home.personId()))
                .isZero();
    }

    @Test
    default void they_are_told_once_what_we_hold_and_looking_at_it_changes_nothing() {
        Home home = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS, WhatFor.EMERGENCY), true);
        change().change(
                        home.personId(),
                        kin(home, "Rhys Test"),
                        details(home, "Rhys Test", Set.of(WhatFor.EMERGENCY), true),
                        tenant(home));
        String token = link(home, "Rhys Test");
        Map<String, Long> before = Sql.sumsOfAllTables();

        for (int i = 0; i < 10; i++) {
            assertThat(people().open(token)).get().satisfies(held -> {
                assertThat(held.by()).isEqualTo("Siân");
                assertThat(held.whatFor()).containsExactly(WhatFor.EMERGENCY);
                assertThat(held.reachedAt()).startsWith("r…@");
            });
        }

        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
        assertThat(messagesTo(emailOf(home, "Rhys Test"))).isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM simulated_message WHERE recipient = ? AND (body LIKE '%Test Close%' OR body LIKE '%O’Brien%')",
                        emailOf(home, "Rhys Test")))
                .as("nothing of the home, and the tenant's first name alone")
                .isZero();
    }

    @Test
    default void whoever_asks_by_the_link_is_removed_once_the_tenant_is_told_and_nobody_names_them_again() {
        Home home = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS), true);
        String token = link(home, "Rhys Test");

        List<Boolean> removed = AtOnce.all(5, i -> people().removeMe(token));
        Bookings.awaitQuiet();

        assertThat(removed).containsOnlyOnce(true);
        assertThat(named(home)).isEmpty();
        assertThat(people().open(token)).isEmpty();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM simulated_message WHERE recipient = ? AND body LIKE '%Rhys Test asked us not to contact%'",
                        home.mobile()))
                .isEqualTo(1);
        assertThat(change().name(
                                home.personId(),
                                details(home, "Rhys Test", Set.of(WhatFor.VISITS), true),
                                tenant(home)))
                .isEqualTo(KinResult.REFUSED_BY_THEM);
    }

    @Test
    default void a_link_is_over_after_a_year() {
        Home home = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS), true);
        String token = link(home, "Rhys Test");

        Sql.change(
                "UPDATE next_of_kin SET link_made_at = link_made_at - INTERVAL 366 DAY WHERE person_id = ?",
                home.personId());

        assertThat(people().open(token)).isEmpty();
        assertThat(people().removeMe(token)).isFalse();
        assertThat(named(home)).containsExactly("Rhys Test");
    }

    @Test
    default void no_more_than_five_people_a_day_are_told_however_often_somebody_is_named_and_removed() {
        Home home = home();
        for (int i = 0; i < 7; i++) {
            String name = "Number " + i;
            change().name(home.personId(), details(home, name, Set.of(WhatFor.VISITS), true), tenant(home));
            change().withdraw(home.personId(), kin(home, name), tenant(home));
        }

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM outbox_message WHERE purpose = 'NAMED' AND recipient LIKE ?",
                        "%" + home.person().toLowerCase(Locale.ROOT) + "@example.org"))
                .isEqualTo(5);
    }

    @Test
    default void staff_see_them_for_a_reason_that_is_recorded_and_remove_them_when_they_ask() {
        Home home = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS), false);

        assertThatThrownBy(() -> people().seenBy(People.ADVISER, home.person(), " "))
                .isInstanceOf(IllegalArgumentException.class);
        List<NextOfKin> seen = people().seenBy(People.ADVISER, home.person(), "cannot reach the tenant");

        assertThat(seen).extracting(NextOfKin::name).containsExactly("Rhys Test");
        assertThat(Sql.rows(
                        "SELECT actor, detail FROM audit_trail WHERE action = 'kin.read' AND for_whom = ?",
                        home.person()))
                .containsExactly(Map.of("actor", People.ADVISER.name(), "detail", "cannot reach the tenant"));
        assertThat(people().askedToBeRemoved(home.person(), seen.get(0).reference(), People.ADVISER))
                .isTrue();
        assertThat(named(home)).isEmpty();
    }

    @Test
    default void a_neighbour_changes_nothing_by_the_reference_of_another() {
        Home home = home();
        Home neighbour = home();
        name(home, "Rhys Test", Set.of(WhatFor.VISITS), false);
        String theirs = kin(home, "Rhys Test");

        assertThat(change().confirm(neighbour.personId(), theirs, tenant(neighbour)))
                .isEqualTo(KinResult.UNKNOWN);
        assertThat(change().move(neighbour.personId(), theirs, 1, tenant(neighbour)))
                .isEqualTo(KinResult.UNKNOWN);
        assertThat(change().withdraw(neighbour.personId(), theirs, tenant(neighbour)))
                .isEqualTo(KinResult.UNKNOWN);
        assertThat(change().change(
                                neighbour.personId(),
                                theirs,
                                details(neighbour, "Ewa Test", Set.of(WhatFor.VISITS), false),
                                tenant(neighbour)))
                .isEqualTo(KinResult.UNKNOWN);
        assertThat(named(home)).containsExactly("Rhys Test");
    }

    @Test
    default void somebody_named_five_times_at_once_is_named_once() {
        Home home = home();

        List<KinResult> results = AtOnce.all(5, i -> change().name(
                        home.personId(), details(home, "Rhys Test", Set.of(WhatFor.VISITS), true), tenant(home)));

        assertThat(results).allMatch(KinResult::isDone);
        assertThat(named(home)).containsExactly("Rhys Test");
        assertThat(messagesTo(emailOf(home, "Rhys Test"))).isEqualTo(1);
    }

    private static void name(Home home, String name, Set<WhatFor> whatFor, boolean tellThem) {
        assertThat(change().name(home.personId(), details(home, name, whatFor, tellThem), tenant(home)))
                .isEqualTo(tellThem ? KinResult.DONE_AND_TOLD : KinResult.DONE);
    }

    private static KinDetails details(Home home, String name, Set<WhatFor> whatFor, boolean tellThem) {
        return new KinDetails(name, "Brother", ContactKind.EMAIL, emailOf(home, name), whatFor, !tellThem, tellThem);
    }

    private static String emailOf(Home home, String name) {
        return (name.replace(" ", ".") + "." + home.person() + "@example.org").toLowerCase(Locale.ROOT);
    }

    private static String link(Home home, String name) {
        Bookings.awaitQuiet();
        assertThat(messagesTo(emailOf(home, name))).as("messages to " + name).isEqualTo(1);
        Matcher link =
                LINK.matcher(Sql.text("SELECT body FROM simulated_message WHERE recipient = ?", emailOf(home, name)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static long messagesTo(String recipient) {
        return Sql.number("SELECT COUNT(*) FROM outbox_message WHERE recipient = ?", recipient);
    }

    private static String kin(Home home, String name) {
        return Sql.text("SELECT reference FROM next_of_kin WHERE person_id = ? AND name = ?", home.personId(), name);
    }

    private static List<String> named(Home home) {
        return Reading.of(
                () -> People.of(home).nextOfKin().stream().map(NextOfKin::name).toList());
    }

    private static List<String> toContact(Home home, WhatFor whatFor) {
        return Beans.the(KinToContact.class).of(home.person(), whatFor, People.ADVISER).stream()
                .map(NextOfKin::name)
                .toList();
    }

    private static Author tenant(Home home) {
        return new Author("person:" + home.person(), Way.WEB);
    }

    private static KinChange change() {
        return Beans.the(KinChange.class);
    }

    private static NamedPeople people() {
        return Beans.the(NamedPeople.class);
    }
}
