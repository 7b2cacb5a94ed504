package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Bookings.booking;
import static org.doorstep.inside.Estate.HOUSING_SYSTEM;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doorstep.account.Sessions;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.EarlierTimes;
import org.doorstep.booking.EarlierWishes;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.Job;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.booking.VisitLinks;
import org.doorstep.booking.VisitPrivacy;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.Membership;
import org.doorstep.tenancy.PeopleRegister;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrderDetails;
import org.doorstep.works.WorksOrderRegister;
import org.junit.jupiter.api.Test;

/** Two who share a tenancy share its visits, but for those that one keeps from the other; and nothing else of each other's. */
interface PrivateVisitTests {

    String LOCK_CHANGE = "LOCK_CHANGE";

    @Test
    default void joint_tenants_each_find_a_shared_visit_and_only_its_own_tenant_is_told_of_it() {
        Home home = home();
        Home other = home.jointTenant();
        Appointment visit = bookedBy(home);

        assertThat(visits().find(other.signedIn(), visit.reference())).isPresent();
        assertThat(visits().coming(other.signedIn())).hasSize(1);
        Bookings.awaitQuiet();
        assertThat(home.textsAbout(visit.reference())).hasSize(1);
        assertThat(other.textsAbout(visit.reference())).isEmpty();
    }

    @Test
    default void a_private_visit_is_found_by_nobody_else_while_it_stands_and_when_it_is_over() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        String order = order(home, trade);
        Appointment visit = onlyVisit(home, trade, order);

        assertThat(visits().coming(home.signedIn())).hasSize(1);
        assertHidden(other, visit, order);

        for (String over : List.of("FURTHER_VISIT", "MISSED", "CANCELLED_BY_TENANT")) {
            Sql.change("UPDATE appointment SET status = ? WHERE id = ?", over, visit.id());
            Sql.change("UPDATE appointment_work SET open_order = NULL WHERE appointment_id = ?", visit.id());
            assertThat(visits().find(home.signedIn(), visit.reference())).isPresent();
            assertThat(needed(home)).containsExactly(order);
            assertHidden(other, visit, order);
        }
    }

    @Test
    default void whoever_looks_for_times_does_not_see_why_one_is_taken_nor_that_the_job_is_booked() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:20");
        String hidden = order(home, trade);
        String shown = order(home, trade, "TENANCY_VISIT", 60, null);
        assertThat(Estate.starts(((SlotOffer.Slots) search(other, shown)).slots()))
                .contains("09:00");
        booked(booking()
                .bookPrivately(
                        SlotChoice.ofSlot(List.of(hidden), slotAt(slots(hidden, someDay()), "09:00")), home.tenant()));

        assertThat(problem(search(other, hidden)))
                .as("as one that is done")
                .isEqualTo(BookingResult.Problem.WORKS_ORDER_ENDED);
        assertThat(((SlotOffer.Refused) search(home, hidden)).refusal())
                .isInstanceOf(BookingResult.AlreadyBooked.class);
        SlotOffer.Slots found = (SlotOffer.Slots) search(other, shown);
        assertThat(Estate.starts(found.slots())).doesNotContain("09:00");
    }

    @Test
    default void a_private_job_is_offered_for_the_same_visit_to_its_own_tenant_alone() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        String shared = order(home, trade);
        String own = privateOrder(home, trade, LOCK_CHANGE, home.personId());

        assertThat(alsoDue(home, shared)).containsExactly(own);
        assertThat(alsoDue(other, shared)).isEmpty();
        assertThat(needed(home)).containsExactlyInAnyOrder(shared, own);
        assertThat(needed(other)).containsExactly(shared);
        assertThat(search(other, own)).isInstanceOf(SlotOffer.Refused.class);
    }

    @Test
    default void only_its_own_tenant_is_told_of_a_private_visit_whoever_changes_it_and_whomever_they_name() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "14:00");
        String order = order(home, trade);
        Appointment visit = bookedPrivately(home, order, slotAt(slots(order, someDay()), "09:00"));
        Actor named = new Actor("housing system", "key:1", BookingChannel.API, other.person());

        String later = slotAt(slots(order(home, trade), someDay()), "12:00");
        booked(Bookings.rebook(visit, later, named));
        Bookings.cancel(visit, HOUSING_SYSTEM);

        Bookings.awaitQuiet();
        assertThat(home.textsAbout(visit.reference())).hasSize(3);
        assertThat(other.textsAbout(visit.reference())).isEmpty();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM notice WHERE appointment_id = ? AND person_id <> ?",
                        visit.id(),
                        home.personId()))
                .isZero();
    }

    @Test
    default void a_job_that_becomes_private_takes_its_visits_links_and_wishes_from_the_others() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        String order = order(home, trade);
        Appointment visit = book(other, order, someDay(), "09:00");
        String link = other.newestLink(visit.reference());
        Beans.the(EarlierWishes.class).join(visit.reference(), EarlierTimes.of(null, Set.of()), other.tenant());
        assertThat(Beans.the(VisitLinks.class).open(link)).isPresent();

        privateOrder(order, home, trade, Estate.GAS, home.personId());
        Beans.the(VisitPrivacy.class).follow(order, Author.SYSTEM);

        assertThat(Beans.the(VisitLinks.class).open(link)).isEmpty();
        assertHidden(other, visit, order);
        assertThat(visits().find(home.signedIn(), visit.reference())).isPresent();
        assertThat(Sql.number("SELECT COUNT(*) FROM earlier_wish WHERE appointment_id = ?", visit.id()))
                .isZero();
    }

    @Test
    default void a_kind_that_is_private_is_shown_to_the_only_tenant_and_to_neither_of_two() {
        Home alone = home();
        Home two = home();
        Home other = two.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        String ofOne = order(alone, trade, LOCK_CHANGE, 45, null);
        String ofTwo = order(two, trade, LOCK_CHANGE, 45, null);

        assertThat(needed(alone)).containsExactly(ofOne);
        assertThat(needed(two)).isEmpty();
        assertThat(needed(other)).isEmpty();

        Appointment visit = book(alone, ofOne, someDay(), "09:00");
        assertThat(visit.privateTo()).isEqualTo(alone.personId());
        String slot = slotAt(slots(ofTwo, someDay()), "10:00");
        assertThat(problem(Bookings.book(ofTwo, slot, HOUSING_SYSTEM))).isEqualTo(BookingResult.Problem.PRIVATE);
        Actor named = new Actor("housing system", "key:1", BookingChannel.API, two.person());
        assertThat(booked(Bookings.book(ofTwo, slot, named)).privateTo()).isEqualTo(two.personId());
        assertThat(visits().coming(other.signedIn())).isEmpty();
    }

    @Test
    default void what_was_kept_before_a_job_became_private_books_nothing_of_anothers() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:00");
        String order = order(home, trade);
        String nine = slotAt(slots(order, someDay()), "09:00");
        String hold = ((BookingResult.Held)
                        booking().hold(SlotChoice.ofSlot(List.of(order), nine), other.tenant(), null))
                .hold()
                .key();
        privateOrder(order, home, trade, Estate.GAS, home.personId());

        BookingResult result = booking().book(SlotChoice.ofHold(hold), other.tenant());

        assertThat(problem(result)).isEqualTo(BookingResult.Problem.PRIVATE);
        assertThat(visits().coming(home.signedIn())).isEmpty();
    }

    @Test
    default void only_whose_visit_it_is_keeps_it_or_shows_it_and_nobody_is_told() {
        Home home = home();
        Home other = home.jointTenant();
        Appointment visit = bookedBy(home);
        VisitPrivacy privacy = Beans.the(VisitPrivacy.class);
        Bookings.awaitQuiet();
        long messages = Sql.number("SELECT COUNT(*) FROM outbox_message");

        assertThat(privacy.keep(other.signedIn(), visit.reference(), by(other))).isFalse();
        assertThat(visits().coming(home.signedIn())).hasSize(1);
        assertThat(privacy.keep(home.signedIn(), visit.reference(), by(home))).isTrue();
        assertThat(privacy.keep(home.signedIn(), visit.reference(), by(home))).isTrue();
        assertThat(visits().coming(other.signedIn())).isEmpty();
        assertThat(privacy.share(other.signedIn(), visit.reference(), by(other)))
                .isFalse();
        assertThat(privacy.share(home.signedIn(), visit.reference(), by(home))).isTrue();
        assertThat(visits().coming(other.signedIn())).hasSize(1);

        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message")).isEqualTo(messages);
        assertThat(Sql.rows(
                        "SELECT action FROM audit_trail WHERE about = ? AND action IN ('appointment.keep-private', 'appointment.share') ORDER BY id",
                        visit.reference()))
                .extracting(row -> row.get("action"))
                .containsExactly("appointment.keep-private", "appointment.share");
        assertThat(Sql.number("SELECT COUNT(*) FROM appointment_event WHERE appointment_id = ?", visit.id()))
                .as("in no history that others read")
                .isEqualTo(1);
    }

    @Test
    default void the_database_keeps_a_private_visit_from_being_made_for_somebody_else() {
        Home home = home();
        Home other = home.jointTenant();
        Appointment visit = bookedBy(home);

        assertThatThrownBy(() ->
                        Sql.change("UPDATE appointment SET private_to = ? WHERE id = ?", other.personId(), visit.id()))
                .hasStackTraceContaining("appointment_private_is_theirs");
    }

    @Test
    default void looking_at_a_homes_visits_takes_one_statement_each() {
        Home home = home();
        bookedBy(home);
        order(home, newTrade());

        assertThat(StatementCount.during(() -> visits().coming(home.signedIn())).stream()
                        .filter(sent -> sent.contains("appointment")))
                .hasSize(1);
        assertThat(StatementCount.during(() -> visits().needed(home.signedIn())).stream()
                        .filter(sent -> sent.contains("works_order")))
                .hasSize(1);
    }

    @Test
    default void who_leaves_a_joint_tenancy_is_out_at_once_and_the_other_stays_in() {
        Home home = home();
        Home other = home.jointTenant();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        Appointment visit = book(other, order(home, trade), someDay(), "09:00");
        String theirs = SignInTests.signIn(other);
        String stays = SignInTests.signIn(home);
        String link = other.newestLink(visit.reference());
        assertThat(Beans.the(Sessions.class).use(theirs)).isPresent();

        Beans.the(PeopleRegister.class)
                .putAll(
                        List.of(new Membership(
                                other.person(),
                                new RentAccountNumber(home.rentAccount()),
                                "Ana García",
                                null,
                                LocalDate.of(1981, 2, 3),
                                MemberRole.JOINT_TENANT,
                                true)),
                        Author.SYSTEM);

        assertThat(Beans.the(Sessions.class).use(theirs)).isEmpty();
        assertThat(Beans.the(VisitLinks.class).open(link)).isEmpty();
        assertThat(Beans.the(Sessions.class).use(stays)).isPresent();
        Bookings.cancel(visit, HOUSING_SYSTEM);
        Bookings.awaitQuiet();
        assertThat(other.textsAbout(visit.reference())).as("told no more").hasSize(1);
    }

    private static void assertHidden(Home other, Appointment visit, String order) {
        assertThat(visits().coming(other.signedIn())).isEmpty();
        assertThat(visits().find(other.signedIn(), visit.reference())).isEmpty();
        assertThat(needed(other)).doesNotContain(order);
        assertThat(visits().findOrder(other.signedIn(), order)).isEmpty();
    }

    private static List<String> needed(Home home) {
        return visits().needed(home.signedIn()).stream()
                .map(WorksOrder::reference)
                .toList();
    }

    private static List<String> alsoDue(Home home, String order) {
        return ((SlotOffer.Slots) search(home, order))
                .alsoDue().stream().map(Job::reference).toList();
    }

    private static SlotOffer search(Home home, String order) {
        return Beans.the(SlotSearch.class)
                .offer(SlotWish.ofTenant(
                        SlotWish.Tenant.of(home.signedIn()), List.of(order), TimeWish.from(someDay()), 1, ""));
    }

    private static BookingResult.Problem problem(SlotOffer offer) {
        return problem(((SlotOffer.Refused) offer).refusal());
    }

    private static BookingResult.Problem problem(BookingResult result) {
        assertThat(result).isInstanceOf(BookingResult.NotPossible.class);
        return ((BookingResult.NotPossible) result).problem();
    }

    private static Appointment bookedBy(Home home) {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        return book(home, order(home, trade), someDay(), "09:00");
    }

    private static Appointment onlyVisit(Home home, String trade, String order) {
        operative(trade, someDay(), "09:00", "09:45");
        return bookedPrivately(home, order, slotAt(slots(order, someDay()), "09:00"));
    }

    private static Appointment bookedPrivately(Home home, String order, String slot) {
        return booked(booking().bookPrivately(SlotChoice.ofSlot(List.of(order), slot), home.tenant()));
    }

    private static String privateOrder(Home home, String trade, String visitType, long person) {
        String reference = "P" + Estate.newTrade() + "/1";
        privateOrder(reference, home, trade, visitType, person);
        return reference;
    }

    private static void privateOrder(String reference, Home home, String trade, String visitType, long person) {
        Beans.the(WorksOrderRegister.class)
                .put(
                        reference,
                        new WorksOrderDetails(
                                        home.propertyId(),
                                        visitType,
                                        trade,
                                        Duration.ofMinutes(45),
                                        null,
                                        "A job",
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        1,
                                        null)
                                .privateTo(person),
                        Author.SYSTEM);
    }

    private static Author by(Home home) {
        return new Author("person:" + home.person(), Way.WEB);
    }

    private static HomeVisits visits() {
        return Beans.the(HomeVisits.class);
    }
}
