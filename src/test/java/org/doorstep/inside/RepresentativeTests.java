package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.someDay;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.account.Acting;
import org.doorstep.account.Claim;
import org.doorstep.account.Entrance;
import org.doorstep.account.Sessions;
import org.doorstep.account.SignedInPerson;
import org.doorstep.account.SigningIn;
import org.doorstep.account.SigningIn.CodeEnded;
import org.doorstep.account.SigningIn.SignedIn;
import org.doorstep.account.SigningIn.ToChoose;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingChannel;
import org.doorstep.tenancy.Authority;
import org.doorstep.tenancy.AuthorityProof;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.RepresentativeDetails;
import org.doorstep.tenancy.RepresentativeKind;
import org.doorstep.tenancy.RepresentativeResult;
import org.junit.jupiter.api.Test;

/** Somebody who acts for a tenant signs in as themselves, does what they may "for" the tenant, and no moment longer than they may. */
interface RepresentativeTests {

    Pattern CODE = Pattern.compile("[Cc]ode(?:, \\w+,)? is ([0-9]{6})");

    @Test
    default void a_representative_signs_in_with_a_contact_of_their_own_for_the_tenant() {
        Home home = home();
        String rhys = "rhys." + home.person() + "@example.org";
        names(home, rhys);

        SignedInPerson who = use(signIn(rhys)).orElseThrow();

        assertThat(who.reference()).isEqualTo(home.person());
        assertThat(who.propertyId()).isEqualTo(home.propertyId());
        assertThat(who.representative()).get().extracting(Acting::name).isEqualTo("Rhys Test");
        assertThat(who.may(Authority.VISITS)).isTrue();
        assertThat(who.may(Authority.DETAILS)).isFalse();
        assertThat(who.seesPrivate()).isFalse();
        assertThat(who.author()).isEqualTo(new Author("representative:" + reference(rhys), Way.WEB));
        assertThat(use(SignInTests.signIn(home)).orElseThrow().may(Authority.ALL))
                .as("the tenant")
                .isTrue();
    }

    @Test
    default void a_contact_of_a_tenant_of_a_representative_and_of_nobody_is_answered_after_the_same_steps() {
        Home home = home();
        String own = "sian." + home.person() + "@example.org";
        String rhys = "rhys." + home.person() + "@example.org";
        Beans.the(ContactChange.class)
                .replace(home.person(), ContactKind.EMAIL, own, ContactSource.TENANT, tenant(home));
        names(home, rhys);

        List<String> nobody = StatementCount.during(() -> ask("nobody." + home.person() + "@example.org"));
        List<String> tenant = StatementCount.during(() -> ask(own));
        List<String> representative = StatementCount.during(() -> ask(rhys));

        assertThat(SignInTests.shapes(representative))
                .isEqualTo(SignInTests.shapes(nobody))
                .contains("INSERT outbox_message");
        assertThat(nobody)
                .filteredOn(each -> each.contains("representative "))
                .as("it is asked once, whoever it is")
                .hasSize(1);
        assertThat(SignInTests.shapes(tenant)).isEqualTo(SignInTests.shapes(nobody));
    }

    @Test
    default void whoever_is_signed_in_is_looked_up_in_one_statement() {
        Home home = home();
        String rhys = "rhys." + home.person() + "@example.org";
        names(home, rhys);
        String token = signIn(rhys);

        assertThat(StatementCount.during(() -> use(token))).hasSize(1);
    }

    @Test
    default void the_session_ends_at_once_with_the_authority() {
        Home home = home();
        String rhys = "rhys." + home.person() + "@example.org";
        names(home, rhys);
        String token = signIn(rhys);
        assertThat(use(token)).isPresent();

        assertThat(change().end(home.personId(), reference(rhys), tenant(home))).isTrue();

        assertThat(use(token)).isEmpty();
        assertThat(change().end(home.personId(), reference(rhys), tenant(home)))
                .as("ended twice")
                .isFalse();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM one_time_code WHERE representative_id IS NOT NULL AND attempt_id = ("
                                + "SELECT MAX(id) FROM sign_in_attempt)"))
                .isEqualTo(1);
        ask(rhys);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM one_time_code WHERE representative_id IS NOT NULL AND attempt_id = ("
                                + "SELECT MAX(id) FROM sign_in_attempt)"))
                .as("no code is sent any more")
                .isZero();
    }

    @Test
    default void the_session_ends_with_the_last_day_of_the_authority_and_of_the_tenancy() {
        Home home = home();
        String rhys = "rhys." + home.person() + "@example.org";
        names(home, rhys);
        String token = signIn(rhys);

        Sql.change(
                "UPDATE representative SET from_date = ?, until_date = ? WHERE contact_value = ?",
                Estate.today().minusDays(9),
                Estate.today().minusDays(1),
                rhys);
        assertThat(use(token)).as("its last day is over").isEmpty();
        Sql.change("UPDATE representative SET until_date = ? WHERE contact_value = ?", Estate.today(), rhys);
        assertThat(use(token)).as("its last day is today").isPresent();

        Sql.change(
                "UPDATE tenancy SET end_date = ? WHERE property_id = ?",
                Estate.today().minusDays(1),
                home.propertyId());
        assertThat(use(token)).as("the tenancy is over").isEmpty();
    }

    @Test
    default void whoever_acts_for_two_chooses_by_first_names_once() {
        Home one = home();
        Home other = home();
        String rhys = "rhys." + one.person() + "@example.org";
        names(one, rhys);
        names(other, rhys);
        String browser = ask(rhys);

        assertThat(signingIn().confirm(browser, newestCode(rhys))).isInstanceOf(ToChoose.class);
        List<Entrance> choices = signingIn().choices(browser);
        assertThat(choices).extracting(Entrance::forWhom).containsExactly("Siân", "Siân");
        assertThat(signingIn().choose(browser, "another")).isInstanceOf(CodeEnded.class);
        SignedIn signedIn =
                (SignedIn) signingIn().choose(browser, choices.get(1).key());

        assertThat(use(signedIn.token()).orElseThrow().reference()).isEqualTo(other.person());
        assertThat(signingIn().choose(browser, choices.get(0).key())).isInstanceOf(CodeEnded.class);
        assertThat(signingIn().choices(browser)).isEmpty();
    }

    @Test
    default void a_tenant_who_acts_for_a_neighbour_chooses_too() {
        Home home = home();
        Home neighbour = home();
        String own = "sian." + home.person() + "@example.org";
        Beans.the(ContactChange.class)
                .replace(home.person(), ContactKind.EMAIL, own, ContactSource.TENANT, tenant(home));
        names(neighbour, own);
        String browser = ask(own);

        assertThat(signingIn().confirm(browser, newestCode(own))).isInstanceOf(ToChoose.class);
        assertThat(signingIn().choices(browser)).extracting(Entrance::isSelf).containsExactly(true, false);
        SignedIn self = (SignedIn) signingIn().choose(browser, "self");

        assertThat(use(self.token()).orElseThrow().representative()).isEmpty();
        assertThat(use(self.token()).orElseThrow().reference()).isEqualTo(home.person());
    }

    @Test
    default void what_a_representative_does_is_written_down_as_theirs_and_for_the_tenant() {
        Home home = home();
        String rhys = "rhys." + home.person() + "@example.org";
        names(home, rhys);
        SignedInPerson who = use(signIn(rhys)).orElseThrow();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        String order = order(home, trade);
        String slot = Estate.slotAt(Estate.slots(order, someDay()), "09:00");

        Appointment appointment = Bookings.booked(Bookings.book(
                order, slot, new Actor(who.author().name(), who.holdOwner(), BookingChannel.WEB, who.reference())));
        Bookings.awaitQuiet();

        String actor = "representative:" + reference(rhys);
        assertThat(Sql.rows(
                        "SELECT actor, for_whom FROM audit_trail WHERE action = 'appointment.book' AND about = ?",
                        appointment.reference()))
                .containsExactly(Map.of("actor", actor, "for_whom", home.person()));
        assertThat(Sql.text(
                        "SELECT e.actor FROM appointment_event e JOIN appointment a ON a.id = e.appointment_id WHERE a.reference = ?",
                        appointment.reference()))
                .isEqualTo(actor);
        assertThat(home.textsAbout(appointment.reference()))
                .as("the tenant is told")
                .hasSize(1);
    }

    @Test
    default void nobody_acts_with_the_tenants_own_contact_nor_with_one_that_is_unsafe() {
        Home home = home();
        assertThat(record(home, home.mobile())).isEqualTo(RepresentativeResult.TENANTS_OWN);
        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), People.ADVISER);

        assertThat(record(home, home.mobile())).isEqualTo(RepresentativeResult.UNSAFE);
        assertThat(record(home, "no contact")).isEqualTo(RepresentativeResult.NO_CONTACT);
        String rhys = "rhys." + home.person() + "@example.org";
        assertThat(record(home, rhys)).isEqualTo(RepresentativeResult.DONE);
        assertThat(record(home, rhys.toUpperCase(Locale.ROOT))).isEqualTo(RepresentativeResult.ALREADY);
        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message WHERE recipient = ?", rhys))
                .as("nothing is sent where a safety flag stands")
                .isZero();
    }

    @Test
    default void staff_record_more_by_a_document_of_whose_number_the_end_alone_is_kept() {
        Home home = home();
        String rhys = "rhys." + home.person() + "@example.org";
        LocalDate today = Estate.today();
        RepresentativeDetails said = new RepresentativeDetails(
                "Rhys Test",
                RepresentativeKind.POWER_OF_ATTORNEY,
                null,
                rhys,
                Authority.ALL,
                AuthorityProof.LASTING_POWER,
                "7000 1234 4821",
                today,
                today.plusDays(3));

        assertThat(change().record(home.person(), said, People.ADVISER)).isEqualTo(RepresentativeResult.DONE);

        assertThat(Sql.text("SELECT proof_note FROM representative WHERE contact_value = ?", rhys))
                .isEqualTo("…4821");
        assertThat(use(signIn(rhys)).orElseThrow().seesPrivate()).isTrue();
        Bookings.awaitQuiet();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM simulated_message WHERE recipient = ? AND body LIKE '%Rhys can now act for you%'",
                        home.mobile()))
                .isEqualTo(1);
    }

    @Test
    default void a_tenant_ends_nobody_who_acts_for_a_neighbour() {
        Home home = home();
        Home neighbour = home();
        String rhys = "rhys." + home.person() + "@example.org";
        names(home, rhys);

        assertThat(change().end(neighbour.personId(), reference(rhys), tenant(neighbour)))
                .isFalse();

        assertThat(use(signIn(rhys))).isPresent();
    }

    private static void names(Home home, String contact) {
        assertThat(record(home, contact)).isEqualTo(RepresentativeResult.DONE);
    }

    private static RepresentativeResult record(Home home, String contact) {
        RepresentativeDetails said =
                RepresentativeDetails.byTenant("Rhys Test", RepresentativeKind.FRIEND, contact, Estate.today());
        return change().record(home.person(), said, tenant(home));
    }

    private static String signIn(String contact) {
        String browser = ask(contact);
        return ((SignedIn) signingIn().confirm(browser, newestCode(contact))).token();
    }

    private static String ask(String contact) {
        return signingIn()
                .ask(
                        Claim.Reached.read(contact).orElseThrow(),
                        "192.0.2." + SignInTests.ADDRESS.incrementAndGet() % 250);
    }

    private static String newestCode(String contact) {
        Bookings.awaitQuiet();
        Matcher code = CODE.matcher(Sql.text(
                "SELECT body FROM simulated_message WHERE recipient = ? AND message_key LIKE 'code/%' ORDER BY id DESC LIMIT 1",
                contact));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String reference(String contact) {
        return Sql.text("SELECT reference FROM representative WHERE contact_value = ? ORDER BY id LIMIT 1", contact);
    }

    private static Optional<SignedInPerson> use(String token) {
        return Beans.the(Sessions.class).use(token);
    }

    private static Author tenant(Home home) {
        return new Author("person:" + home.person(), Way.WEB);
    }

    private static SigningIn signingIn() {
        return Beans.the(SigningIn.class);
    }

    private static RepresentativeChange change() {
        return Beans.the(RepresentativeChange.class);
    }
}
