package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.today;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.account.SignedInPerson;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.VisitsWhileShut;
import org.doorstep.tenancy.AbsenceChange;
import org.doorstep.tenancy.AbsenceDetails;
import org.doorstep.tenancy.AbsenceReason;
import org.doorstep.tenancy.AbsenceResult;
import org.doorstep.tenancy.AbsenceResult.NoSuchTenancy;
import org.doorstep.tenancy.AbsenceResult.Told;
import org.doorstep.tenancy.AbsenceResult.WrongDates;
import org.doorstep.tenancy.AbsenceSayer;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.HomeAbsence;
import org.doorstep.tenancy.HomeAbsences;
import org.doorstep.tenancy.LettingIn;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TemporaryAddress;
import org.doorstep.tenancy.WayIn;
import org.junit.jupiter.api.Test;

/** Nobody is at home: said, changed, taken back, and what others learn of it. */
interface AbsenceTests {

    LettingIn NOBODY = new LettingIn.Nobody();
    LettingIn ADA = new LettingIn.KeyHolder("Ada Okafor", "+441914980123", true);
    LettingIn CONSENT = new LettingIn.Consent("Please ring first; keep the cat in");

    @Test
    default void no_time_is_offered_on_which_nobody_can_let_us_in() {
        String trade = Estate.newTrade();
        String badge = Estate.operative(trade, today().plusDays(3), "09:00", "10:00");
        Home home = home();
        String order = Estate.order(home, trade, "DAMP_INSPECTION", 45, null);
        String slot = Estate.slots(order, today().plusDays(3)).get(0).slotId();
        assertThat(badge).isNotEmpty();

        AbsenceSpan span = new AbsenceSpan(today().plusDays(2), today().plusDays(5));
        say(home, new AbsenceDetails(span, NOBODY, AbsenceReason.HOLIDAY, null));
        assertThat(Estate.slots(order, today().plusDays(3))).isEmpty();
        assertThat(Bookings.book(order, slot, home.tenant())).isInstanceOf(BookingResult.NotPossible.class);

        say(home, new AbsenceDetails(span, ADA, AbsenceReason.HOLIDAY, null));
        assertThat(Estate.slots(order, today().plusDays(3))).hasSize(1);
    }

    @Test
    default void a_home_is_shut_while_nobody_can_let_us_in_and_open_otherwise() {
        Home home = home();

        assertThat(say(home, nextWeek(NOBODY))).isEqualTo(new Told(true));
        assertThat(shut(home))
                .containsExactly(new AbsenceSpan(someDay(), someDay().plusDays(2)));
        assertThat(absences().shutAt(home.propertyId(), today(), someDay().minusDays(1)))
                .isEmpty();
        assertThat(absences()
                        .shutAt(
                                home.propertyId(),
                                someDay().plusDays(2),
                                someDay().plusDays(9)))
                .hasSize(1);
        assertThat(absences()
                        .shutAt(
                                home.propertyId(),
                                someDay().plusDays(3),
                                someDay().plusDays(9)))
                .isEmpty();

        assertThat(say(home, nextWeek(ADA))).isEqualTo(new Told(false));
        assertThat(shut(home)).isEmpty();
        say(home, nextWeek(CONSENT));
        assertThat(shut(home)).isEmpty();
    }

    @Test
    default void who_lets_us_in_is_known_on_the_days_of_the_absence_alone() {
        Home home = home();
        say(home, nextWeek(ADA));

        WayIn wayIn = absences().whoLetsUsIn(home.propertyId(), someDay()).orElseThrow();

        assertThat(wayIn.lettingIn()).isEqualTo(ADA);
        assertThat(wayIn.saidBy()).isEqualTo("person:" + home.person());
        assertThat(wayIn.saidAt()).isBefore(Estate.now());
        assertThat(absences().whoLetsUsIn(home.propertyId(), someDay().minusDays(1)))
                .isEmpty();
        assertThat(absences().whoLetsUsIn(home.propertyId(), someDay().plusDays(3)))
                .isEmpty();
    }

    @Test
    default void all_that_was_said_stands_until_they_are_back_and_is_forgotten_then() {
        Home home = home();
        AbsenceDetails said = new AbsenceDetails(
                new AbsenceSpan(today(), null),
                ADA,
                AbsenceReason.HOSPITAL,
                new TemporaryAddress(List.of("Ward 6", "Royal Infirmary"), "NE1 4LP"));
        say(home, said);
        assertThat(standing(home).details()).isEqualTo(said);
        assertThat(standing(home).isSaidBy(home.personId())).isTrue();

        assertThat(change().end(tenancy(home), tenant(home))).isEqualTo(AbsenceChange.Ended.DONE);

        assertThat(absences().find(tenancy(home))).isEmpty();
        assertThat(absences().whoLetsUsIn(home.propertyId(), today())).isEmpty();
        assertThat(Sql.rows("SELECT * FROM home_absence WHERE tenancy_id = ?", tenancy(home))
                        .toString())
                .contains("KEY_HOLDER")
                .doesNotContain("HOSPITAL", "Ada", "+44", "Ward", "NE1 4LP");
        assertThat(change().end(tenancy(home), tenant(home))).isEqualTo(AbsenceChange.Ended.NOTHING);
    }

    @Test
    default void a_consent_is_taken_back_by_any_tenant_and_stays_on_record() {
        Home home = home();
        String other = People.joinedBy(home, "07700 900777");
        long otherId = Sql.number("SELECT id FROM person WHERE person_reference = ?", other);
        say(home, new AbsenceDetails(nextWeek(CONSENT).span(), CONSENT, AbsenceReason.PRISON, null));

        assertThat(change().withdrawConsent(tenancy(home), AbsenceSayer.person(otherId, other)))
                .isEqualTo(AbsenceChange.Ended.DONE);

        assertThat(shut(home)).hasSize(1);
        assertThat(standing(home).isSaidBy(home.personId())).isFalse();
        assertThat(standing(home).details()).as("without the other's reason").isEqualTo(nextWeek(NOBODY));
        assertThat(Sql.rows(
                        "SELECT conditions, said_by, ended_by FROM home_absence WHERE tenancy_id = ? AND ended_at IS NOT NULL",
                        tenancy(home)))
                .singleElement()
                .hasToString("{conditions=Please ring first; keep the cat in, said_by=person:" + home.person()
                        + ", ended_by=person:" + other + "}");
        assertThat(change().withdrawConsent(tenancy(home), tenant(home))).isEqualTo(AbsenceChange.Ended.NOTHING);
    }

    @Test
    default void who_takes_their_own_consent_back_keeps_the_rest_of_what_they_said() {
        Home home = home();
        TemporaryAddress staying = new TemporaryAddress(List.of("3 Harbour View"), null);
        AbsenceSpan span = nextWeek(CONSENT).span();
        say(home, new AbsenceDetails(span, CONSENT, AbsenceReason.HOLIDAY, staying));

        change().withdrawConsent(tenancy(home), tenant(home));

        assertThat(standing(home).details())
                .isEqualTo(new AbsenceDetails(span, NOBODY, AbsenceReason.HOLIDAY, staying));
    }

    @Test
    default void dates_that_cannot_be_are_refused_and_change_nothing() {
        Home home = home();
        say(home, nextWeek(NOBODY));

        AbsenceResult past =
                say(home, new AbsenceDetails(new AbsenceSpan(today().minusDays(1), null), ADA, null, null));

        assertThat(past).isEqualTo(new WrongDates(AbsenceSpan.Problem.FIRST_PAST));
        assertThat(standing(home).details()).isEqualTo(nextWeek(NOBODY));
    }

    @Test
    default void what_has_begun_may_be_changed_without_moving_its_beginning() {
        Home home = home();
        say(home, new AbsenceDetails(new AbsenceSpan(today(), null), NOBODY, null, null));
        LocalDate before = today().minusDays(3);
        Sql.change("UPDATE home_absence SET first_date = ? WHERE tenancy_id = ?", before, tenancy(home));

        AbsenceSpan longer = new AbsenceSpan(before, today().plusDays(4));
        assertThat(say(home, new AbsenceDetails(longer, NOBODY, null, null))).isEqualTo(new Told(false));

        assertThat(shut(home)).containsExactly(longer);
    }

    @Test
    default void what_is_over_does_not_stand_any_more() {
        Home home = home();
        say(home, new AbsenceDetails(new AbsenceSpan(today(), today()), NOBODY, null, null));
        Sql.change(
                "UPDATE home_absence SET first_date = ?, last_date = ? WHERE tenancy_id = ?",
                today().minusDays(2),
                today().minusDays(1),
                tenancy(home));

        assertThat(absences().find(tenancy(home))).isEmpty();
        assertThat(shut(home)).isEmpty();
        assertThat(say(home, nextWeek(ADA))).as("the first again").isEqualTo(new Told(true));
    }

    @Test
    default void of_what_is_over_the_people_are_forgotten_and_of_what_stands_nothing() {
        Home gone = home();
        Home away = home();
        AbsenceDetails said = new AbsenceDetails(new AbsenceSpan(today(), today()), ADA, AbsenceReason.PRISON, null);
        say(gone, said);
        say(away, said);
        Sql.change(
                "UPDATE home_absence SET first_date = ?, last_date = ? WHERE tenancy_id = ?",
                today().minusDays(1),
                today().minusDays(1),
                tenancy(gone));

        assertThat(change().forgetOver()).isPositive();
        assertThat(change().forgetOver()).isZero();

        assertThat(Sql.rows("SELECT * FROM home_absence WHERE tenancy_id = ?", tenancy(gone))
                        .toString())
                .contains("ended_by=system")
                .doesNotContain("PRISON", "Ada", "+44");
        assertThat(standing(away).details()).isEqualTo(said);
    }

    @Test
    default void of_many_at_once_one_stands_and_the_database_lets_no_other_stand_beside_it() {
        Home home = home();
        LettingIn[] ways = {NOBODY, ADA, CONSENT};

        List<AbsenceResult> results = AtOnce.all(6, i -> say(home, nextWeek(ways[i % 3])));

        assertThat(results).filteredOn(new Told(true)::equals).hasSize(1);
        assertThat(results).filteredOn(new Told(false)::equals).hasSize(5);
        assertThat(Sql.number("SELECT COUNT(*) FROM home_absence WHERE standing_for = ?", tenancy(home)))
                .isEqualTo(1);
        assertThatThrownBy(() -> Sql.change(
                        "INSERT INTO home_absence (tenancy_id, standing_for, first_date, let_in, key_holder_told, said_by, said_at, version)"
                                + " SELECT tenancy_id, standing_for, first_date, 'NOBODY', FALSE, said_by, said_at, 1 FROM home_absence"
                                + " WHERE standing_for = ?",
                        tenancy(home)))
                .rootCause()
                .hasMessageContaining("home_absence_standing");
    }

    @Test
    default void the_same_said_again_is_no_change() {
        Home home = home();
        say(home, nextWeek(CONSENT));
        String before = Feed.endCursor();

        assertThat(say(home, nextWeek(CONSENT))).isEqualTo(new Told(false));

        assertThat(Feed.told(before)).isEmpty();
        assertThat(Sql.number("SELECT COUNT(*) FROM home_absence WHERE tenancy_id = ?", tenancy(home)))
                .isEqualTo(1);
    }

    @Test
    default void others_are_told_when_and_whether_we_get_in_and_nothing_else() {
        Home home = home();
        String before = Feed.endCursor();

        say(home, new AbsenceDetails(nextWeek(ADA).span(), ADA, AbsenceReason.PRISON, null));
        say(home, new AbsenceDetails(nextWeek(ADA).span(), NOBODY, AbsenceReason.PRISON, null));
        List<JsonObject> told = Feed.told(before);
        change().end(tenancy(home), tenant(home));
        List<JsonObject> toldLater = Feed.told(before);

        assertThat(told).extracting(each -> each.getString("what")).containsExactly("absence.say", "absence.change");
        assertThat(told.get(1).getString("reference")).isEqualTo(new RentAccountNumber(home.rentAccount()).key());
        assertThat(told.get(1).getString("personReference")).isEqualTo(home.person());
        assertThat(told.get(1).getJsonObject("absence"))
                .isEqualTo(People.json(String.format(
                        "{'rentAccountNumber':'%s','from':'%s','until':'%s','somebodyLetsUsIn':false}",
                        home.rentAccount(), someDay(), someDay().plusDays(2))));
        assertThat(toldLater).hasSize(3).noneMatch(each -> each.containsKey("absence"));
        assertThat(Sql.rows("SELECT was, became, detail FROM audit_trail WHERE for_whom = ?", home.person())
                        .toString())
                .contains("letIn=KEY_HOLDER", "from=" + someDay())
                .doesNotContain("PRISON", "Ada", "4980123");
    }

    @Test
    default void a_visit_while_nobody_can_let_us_in_is_told_and_stays() {
        BookedVisit visit = BookedVisit.booked();
        Home home = visit.home();

        say(home, nextWeek(ADA));
        assertThat(visits().of(home.signedIn())).isEmpty();
        say(home, nextWeek(NOBODY));

        assertThat(visits().of(home.signedIn()))
                .extracting(each -> each.reference())
                .containsExactly(visit.reference());
        assertThat(visits().of(new RentAccountNumber(home.rentAccount()))).containsExactly(visit.reference());
        assertThat(visit.status()).isEqualTo(AppointmentStatus.BOOKED.name());
    }

    @Test
    default void another_tenants_absence_is_never_reached() {
        Home mine = home();
        Home theirs = home();
        say(theirs, nextWeek(NOBODY));

        assertThat(absences().find(tenancy(mine))).isEmpty();
        assertThat(shut(mine)).isEmpty();
        assertThat(change().end(tenancy(mine), tenant(mine))).isEqualTo(AbsenceChange.Ended.NOTHING);
        say(mine, nextWeek(ADA));
        assertThat(standing(theirs).details()).isEqualTo(nextWeek(NOBODY));
    }

    @Test
    default void who_lives_there_next_is_at_home() {
        Home home = home();
        say(home, new AbsenceDetails(new AbsenceSpan(today(), null), NOBODY, null, null));
        Loads.ends(home, someDay());

        assertThat(shut(home)).containsExactly(new AbsenceSpan(today(), someDay()));
        assertThat(absences().whoLetsUsIn(home.propertyId(), someDay().plusDays(1)))
                .isEmpty();

        Loads.ends(home, today().minusDays(1));
        assertThat(shut(home)).isEmpty();
        assertThat(say(home, nextWeek(ADA))).isEqualTo(new NoSuchTenancy());
    }

    private static AbsenceDetails nextWeek(LettingIn lettingIn) {
        return new AbsenceDetails(new AbsenceSpan(someDay(), someDay().plusDays(2)), lettingIn, null, null);
    }

    private static AbsenceResult say(Home home, AbsenceDetails said) {
        return change().say(tenancy(home), said, tenant(home));
    }

    private static List<AbsenceSpan> shut(Home home) {
        return absences().shutAt(home.propertyId(), today(), today().plusDays(14));
    }

    private static HomeAbsence standing(Home home) {
        return absences().find(tenancy(home)).orElseThrow();
    }

    private static AbsenceSayer tenant(Home home) {
        SignedInPerson person = home.signedIn();
        return AbsenceSayer.person(person.personId(), person.reference());
    }

    private static long tenancy(Home home) {
        return home.signedIn().tenancyId();
    }

    private static HomeAbsences absences() {
        return Beans.the(HomeAbsences.class);
    }

    private static AbsenceChange change() {
        return Beans.the(AbsenceChange.class);
    }

    private static VisitsWhileShut visits() {
        return Beans.the(VisitsWhileShut.class);
    }
}
