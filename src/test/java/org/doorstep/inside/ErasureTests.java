package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.today;
import static org.doorstep.inside.People.ADVISER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.Claim;
import org.doorstep.account.SigningIn;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.privacy.Erasure;
import org.doorstep.privacy.Erasure.Erased;
import org.doorstep.privacy.Erasure.Outlook;
import org.doorstep.privacy.Subject;
import org.doorstep.privacy.Subjects;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.Membership;
import org.doorstep.tenancy.PeopleRegister;
import org.doorstep.tenancy.Put;
import org.doorstep.tenancy.RentAccountNumber;
import org.junit.jupiter.api.Test;

/** Erasing a person takes away what nothing needs, keeps what the law needs, and says so. */
interface ErasureTests {

    @Test
    default void who_holds_a_tenancy_is_not_erased() {
        Home home = home();

        assertThat(erase(home)).isEqualTo(Erased.HOLDS_TENANCY);

        assertThat(nameOf(home)).isEqualTo("Siân O’Brien");
        assertThat(Beans.the(Erasure.class).erase("nobody-at-all", "asked", ADVISER))
                .isEqualTo(Erased.NO_SUCH_PERSON);
    }

    @Test
    default void what_names_a_former_tenant_goes_and_what_the_law_needs_stays() {
        Home home = home();
        People.kin(home, "Peter Kinsman", "07700 900999");
        People.adjust(home, "KNOCK_LOUDLY", "Knock on the window");
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        String visit = book(home, order(home, trade), someDay(), "09:00").reference();
        Bookings.awaitQuiet();
        long id = home.personId();
        Sql.change(
                "INSERT INTO contact_point (person_id, reference, kind, value, source, usable, safe, position)"
                        + " VALUES (?, CONCAT('his-', ?), 'EMAIL', 'his@example.org', 'TENANT', TRUE, FALSE, 5)",
                id,
                id);
        movedOut(home);
        long lines = Sql.number("SELECT COUNT(*) FROM audit_trail WHERE for_whom = ?", home.person());
        List<Outlook> outlook = Beans.the(Erasure.class).outlook(subject(home));

        assertThat(erase(home)).isEqualTo(Erased.DONE);

        assertThat(outlook)
                .extracting(each -> each.table() + " " + each.rows() + " " + each.how())
                .contains(
                        "contact_point 2 REMOVED", "next_of_kin 1 REMOVED", "person 1 CHANGED", "appointment 1 STAYS");
        assertThat(outlook)
                .filteredOn(each -> each.table().equals("appointment"))
                .extracting(Outlook::why)
                .containsExactly("VISITS");
        for (String table :
                List.of("contact_point", "next_of_kin", "reasonable_adjustment", "signed_in_session", "visit_link")) {
            assertThat(Sql.number("SELECT COUNT(*) FROM " + table + " WHERE person_id = ?", id))
                    .as(table)
                    .isZero();
        }
        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message WHERE recipient = ?", home.mobile()))
                .isZero();
        assertThat(nameOf(home)).isEqualTo("Erased person");
        assertThat(Sql.text("SELECT date_of_birth FROM person WHERE id = ?", id))
                .isEqualTo("1900-01-01");
        assertThat(Sql.number("SELECT COUNT(*) FROM appointment WHERE reference = ? AND booked_for = ?", visit, id))
                .isEqualTo(1);
        assertThat(Sql.number("SELECT COUNT(*) FROM notice WHERE person_id = ?", id))
                .isEqualTo(1);
        assertThat(Sql.number("SELECT COUNT(*) FROM audit_trail WHERE for_whom = ?", home.person()))
                .isEqualTo(lines + 1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE for_whom = ? AND action = 'person.erase'",
                        home.person()))
                .isEqualTo(1);
        assertThat(erase(home)).isEqualTo(Erased.ALREADY);
    }

    @Test
    default void who_was_erased_signs_in_no_more_by_anything() {
        Home home = home();
        long id = home.personId();
        movedOut(home);
        assertThat(erase(home)).isEqualTo(Erased.DONE);
        Sql.change("UPDATE tenancy SET end_date = NULL WHERE property_id = ?", home.propertyId());
        String key = RentAccountNumber.keyOf(home.rentAccount());

        for (Claim claim : List.of(
                new Claim.Tenant(key, home.born()),
                new Claim.Tenant(key, LocalDate.of(1900, 1, 1)),
                new Claim.Reached(ContactKind.MOBILE, home.mobile()))) {
            Beans.the(SigningIn.class).ask(claim, "198.51.100.77");
            assertThat(Sql.number("SELECT COUNT(*) FROM one_time_code WHERE person_id = ?", id))
                    .as(claim.toString())
                    .isZero();
        }
    }

    @Test
    default void no_load_brings_back_who_was_erased() {
        Home home = home();
        movedOut(home);
        assertThat(erase(home)).isEqualTo(Erased.DONE);

        assertThat(put(home, home.rentAccount(), home.person())).isEqualTo(Put.UNCHANGED);
        People.kin(home, "Peter Kinsman", "07700 900999");
        People.adjust(home, "KNOCK_LOUDLY", "Knock on the window");

        assertThat(nameOf(home)).isEqualTo("Erased person");
        assertThat(Sql.number("SELECT COUNT(*) FROM next_of_kin WHERE person_id = ?", home.personId()))
                .isZero();
        assertThat(Sql.number("SELECT COUNT(*) FROM reasonable_adjustment WHERE person_id = ?", home.personId()))
                .isZero();
    }

    @Test
    default void who_is_a_tenant_again_needs_a_new_reference() {
        Home home = home();
        Home next = home();
        movedOut(home);
        assertThat(erase(home)).isEqualTo(Erased.DONE);

        assertThat(put(home, next.rentAccount(), home.person())).isEqualTo(Put.ERASED_PERSON);
        assertThat(put(home, next.rentAccount(), home.person() + "-again")).isEqualTo(Put.MADE);
        assertThat(Clerk.report(Clerk.sends(
                        ImportKind.PEOPLE,
                        "rent_account_number,person_reference,full_name,date_of_birth,role\n" + next.rentAccount() + ","
                                + home.person() + ",Siân O’Brien,1980-01-01,JOINT_TENANT\n")))
                .containsExactly(
                        "line 2 person_reference: This person was erased here. If they are your tenant again, give them a new"
                                + " reference.");
    }

    private static Put put(Home home, String rentAccount, String person) {
        return Beans.the(PeopleRegister.class)
                .putAll(
                        List.of(new Membership(
                                person,
                                new RentAccountNumber(rentAccount),
                                "Siân O’Brien",
                                null,
                                home.born(),
                                MemberRole.TENANT,
                                false)),
                        Author.SYSTEM)
                .get(0);
    }

    private static void movedOut(Home home) {
        Sql.change("UPDATE tenancy SET end_date = ? WHERE property_id = ?", today().minusDays(1), home.propertyId());
    }

    private static Erased erase(Home home) {
        return Beans.the(Erasure.class).erase(home.person(), "they asked by letter", ADVISER);
    }

    private static Subject subject(Home home) {
        Optional<Subject> found = Beans.the(Subjects.class).find(home.person());
        return found.orElseThrow();
    }

    private static String nameOf(Home home) {
        return Sql.text("SELECT full_name FROM person WHERE person_reference = ?", home.person());
    }
}
