package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.account.Role;
import org.doorstep.account.SettingPassword;
import org.doorstep.account.StaffAccounts;
import org.doorstep.account.StaffAccounts.Added;
import org.doorstep.account.StaffSessions;
import org.doorstep.account.StaffSigningIn;
import org.doorstep.account.StaffSigningIn.SignedIn;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;

/**
 * Somebody who works for the landlord.
 *
 * @param address from where they sign in: each from an address of their own, so that tests do not share failures
 */
record Staff(String email, String reference, String address) {

    static final String PASSWORD = "a blue kettle in the hall";
    static final Author SOMEBODY = new Author("staff:test", Way.STAFF);

    private static final AtomicInteger MADE = new AtomicInteger();

    static int nextNumber() {
        return MADE.incrementAndGet();
    }

    /** With the password set. */
    static Staff newStaff(Role role) {
        int number = nextNumber();
        String email = "staff" + number + "@example.org";
        Added added = (Added) accounts().add(email, "Test Person " + number, Set.of(role), SOMEBODY);
        assertThat(passwords().set(added.link(), PASSWORD)).isEqualTo(SettingPassword.Result.DONE);
        return new Staff(email, added.reference(), "198.51.100." + number);
    }

    StaffSigningIn.Result signsIn(String password) {
        return signsInFrom(address, password);
    }

    StaffSigningIn.Result signsInFrom(String where, String password) {
        return Beans.the(StaffSigningIn.class).signIn(email, password, where);
    }

    String token() {
        return ((SignedIn) signsIn(PASSWORD)).token();
    }

    static StaffAccounts accounts() {
        return Beans.the(StaffAccounts.class);
    }

    static SettingPassword passwords() {
        return Beans.the(SettingPassword.class);
    }

    static StaffSessions sessions() {
        return Beans.the(StaffSessions.class);
    }
}
