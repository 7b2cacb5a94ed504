package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.People.replaceMobile;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.UnsafeNotices;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactSource;
import org.junit.jupiter.api.Test;

/** What the landlord's other systems are told of a change: what it is now, and nothing that must not be told. */
interface ToldChangeTests {

    @Test
    default void a_new_mobile_is_told_with_all_that_tenants_may_change() {
        Home home = home();
        People.adjust(home, "KNOCK_LOUDLY", "Wait two minutes");
        People.kin(home, "Kofi Mensah", "07700 900999");
        String before = Feed.endCursor();

        replaceMobile(home, "07700 900888", ContactSource.TENANT);
        JsonObject change = Feed.told(before).get(0);
        JsonObject person = change.getJsonObject("person");

        assertThat(change.getString("what")).isEqualTo("contact.replace");
        assertThat(change.getString("by")).isEqualTo("person:" + home.person());
        assertThat(change.getString("way")).isEqualTo("WEB");
        assertThat(change.getString("reference")).isEqualTo(home.person());
        assertThat(change.getString("at")).endsWith("Z");
        assertThat(person.getJsonArray("contactPoints"))
                .containsExactly(json("{'kind':'MOBILE','value':'+447700900888','usable':true,'source':'TENANT'}"));
        assertThat(person.getJsonArray("adjustments"))
                .containsExactly(json("{'code':'KNOCK_LOUDLY','source':'HOUSING_SYSTEM','note':'Wait two minutes'}"));
        assertThat(person.getJsonArray("nextOfKin"))
                .containsExactly(
                        json(
                                "{'name':'Kofi Mensah','relation':'Son','kind':'MOBILE','value':'07700 900999','source':'HOUSING_SYSTEM'}"));
    }

    @Test
    default void an_appointment_is_told_as_it_stands_now_with_its_history() {
        Home home = home();
        String before = Feed.endCursor();
        Appointment appointment = bookedFor(home);
        Bookings.cancel(appointment, home.tenant());

        List<JsonObject> told = Feed.told(before);

        assertThat(told)
                .extracting(change -> change.getString("what"))
                .containsExactly("appointment.book", "appointment.cancel");
        assertThat(told)
                .extracting(change -> change.getString("personReference"))
                .containsOnly(home.person());
        assertThat(told)
                .extracting(change -> change.getJsonObject("appointment"))
                .allSatisfy(state -> {
                    assertThat(state.getString("reference")).isEqualTo(appointment.reference());
                    assertThat(state.getString("status")).isEqualTo("CANCELLED_BY_TENANT");
                    assertThat(state.getJsonArray("worksOrders")).hasSize(1);
                    assertThat(state.getJsonArray("history"))
                            .extracting(event -> event.asJsonObject().getString("what"))
                            .containsExactly("BOOKED", "CANCELLED_BY_TENANT");
                });
    }

    @Test
    default void what_is_unsafe_is_never_told_nor_who_is_reached_by_it() {
        Home home = home();
        People.kin(home, "Kofi Mensah", home.mobile().replace("+44", "0"));
        String before = Feed.endCursor();

        assertThat(Beans.the(ContactChange.class)
                        .markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), People.ADVISER))
                .isEqualTo(ContactChange.Changed.DONE);
        replaceMobile(home, "07700 900888", ContactSource.ADVISER);
        List<JsonObject> told = Feed.told(before);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).getJsonObject("person").getJsonArray("contactPoints"))
                .extracting(point -> point.asJsonObject().getString("value"))
                .containsExactly("+447700900888");
        assertThat(told.toString().replace(" ", ""))
                .contains("+447700900888")
                .doesNotContain(home.mobile().substring(3), "Kofi");
    }

    @Test
    default void where_a_message_went_is_told_until_it_is_unsafe() {
        Home home = home();
        Appointment appointment = bookedFor(home);
        assertThat(Beans.the(UnsafeNotices.class).about(appointment.reference()))
                .isEmpty();

        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), People.ADVISER);

        assertThat(Beans.the(UnsafeNotices.class).about(appointment.reference()))
                .containsExactly(appointment.reference() + "/BOOKED/0/" + home.person());
    }

    @Test
    default void nothing_of_others_at_home_is_told() {
        Home home = home();
        People.joinedBy(home, "07700 900777");
        String before = Feed.endCursor();

        replaceMobile(home, "07700 900888", ContactSource.TENANT);

        assertThat(Feed.told(before).toString()).contains("900888").doesNotContain("900777", "OTHER");
    }

    @Test
    default void of_somebody_who_is_gone_only_the_change_is_told() {
        String before = Feed.endCursor();
        Beans.the(AuditTrail.class)
                .record(Deed.of(Author.SYSTEM, "contact.replace", "ERASED")
                        .forPerson("ERASED")
                        .toldToOthers());
        Beans.the(AuditTrail.class)
                .record(Deed.of(Author.SYSTEM, "something.new", home().person()).toldToOthers());

        List<JsonObject> told = Feed.told(before);

        assertThat(told).hasSize(2).noneMatch(change -> change.containsKey("person"));
        assertThat(told.get(0).getString("reference")).isEqualTo("ERASED");
    }

    @Test
    default void a_page_of_a_hundred_changes_takes_as_few_statements_as_a_page_of_two() {
        String before = Feed.endCursor();
        List<Home> homes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Home home = home();
            homes.add(home);
            Bookings.cancel(bookedFor(home), home.tenant());
            List.of("07700 900881", "07700 900882", "07700 900883")
                    .forEach(number -> replaceMobile(home, number, ContactSource.TENANT));
        }
        Feed.endCursor();

        List<String> two = StatementCount.during(
                () -> assertThat(size(Feed.answer(before, 3))).isEqualTo(3));
        List<String> hundred = StatementCount.during(
                () -> assertThat(size(Feed.answer(before, 100))).isEqualTo(100));

        assertThat(SignInTests.shapes(hundred))
                .isEqualTo(SignInTests.shapes(two))
                .hasSize(8);
    }

    private static int size(JsonObject answer) {
        return answer.getJsonArray("changes").size();
    }

    private static Appointment bookedFor(Home home) {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        return book(home, order(home, trade), someDay(), "09:00");
    }

    private static JsonValue json(String withApostrophes) {
        return People.json(withApostrophes);
    }
}
