package org.doorstep.web.staff;

import static org.doorstep.account.Role.ACCESS_OFFICER;
import static org.doorstep.account.Role.ADMINISTRATOR;
import static org.doorstep.account.Role.ADVISER;
import static org.doorstep.account.Role.MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.account.Role;

/** Which role opens which page. What stands in no row is open to nobody. */
public final class StaffAccess {

    /**
     * A page.
     *
     * @param path without {@code .xhtml}
     * @param roles any of them opens it; empty: anybody may, before they sign in
     * @param inMenu whether it has a place in the menu of those who may open it
     */
    public record Row(String path, Set<Role> roles, boolean inMenu) {

        boolean isOpenToAnybody() {
            return roles.isEmpty();
        }
    }

    /** In the order of the menu. */
    static final List<Row> ROWS = List.of(
            anybody("/staff/sign-in"),
            anybody("/staff/sign-out"),
            anybody("/staff/signed-out"),
            anybody("/staff/set-password"),
            inMenu("/staff/home", EnumSet.allOf(Role.class)),
            inMenu("/staff/find", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/person", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/phone-password", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu("/staff/untold", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu("/staff/differences", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/difference", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu("/staff/corrections", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/correction", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu("/staff/representatives", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/representative", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/new-representative", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu("/staff/letters", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/letter", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu("/staff/invitations", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu("/staff/complaints", Set.of(ADVISER, MANAGER, ADMINISTRATOR)),
            page("/staff/complaint", Set.of(ADVISER, MANAGER, ADMINISTRATOR)),
            inMenu("/staff/replies", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/reply", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu("/staff/tasks", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/task", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/texts", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu("/staff/enquiries", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/enquiry", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu("/staff/recovery", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/identity-check", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/new-contact", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/read-back", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu("/staff/imports", Set.of(ADMINISTRATOR)),
            page("/staff/new-import", Set.of(ADMINISTRATOR)),
            page("/staff/import-upload", Set.of(ADMINISTRATOR)),
            page("/staff/import", Set.of(ADMINISTRATOR)),
            page("/staff/import-problems", Set.of(ADMINISTRATOR)),
            page("/staff/import-file", Set.of(ADMINISTRATOR)),
            page("/staff/import-example", Set.of(ADMINISTRATOR)),
            inMenu("/staff/templates", Set.of(ADMINISTRATOR)),
            page("/staff/template", Set.of(ADMINISTRATOR)),
            inMenu("/staff/users", Set.of(ADMINISTRATOR)),
            page("/staff/new-user", Set.of(ADMINISTRATOR)),
            page("/staff/user", Set.of(ADMINISTRATOR)),
            page("/staff/user-off", Set.of(ADMINISTRATOR)),
            inMenu("/staff/api-keys", Set.of(ADMINISTRATOR)),
            page("/staff/new-api-key", Set.of(ADMINISTRATOR)),
            page("/staff/end-api-key", Set.of(ADMINISTRATOR)),
            inMenu("/staff/messages-switch", Set.of(ADMINISTRATOR)),
            inMenu("/staff/taught", Set.of(ADMINISTRATOR)),
            inMenu("/staff/person-export", Set.of(ADMINISTRATOR)),
            inMenu("/staff/erasure", Set.of(ADMINISTRATOR)),
            inMenu("/staff/retention", Set.of(ADMINISTRATOR)),
            page("/staff/retention-remove", Set.of(ADMINISTRATOR)),
            inMenu("/staff/audit", Set.of(MANAGER, ADMINISTRATOR)));

    private StaffAccess() {}

    /** The row of a path as the server will serve it. */
    static Optional<Row> find(String served) {
        String path = served.endsWith(".xhtml") ? served.substring(0, served.length() - ".xhtml".length()) : served;
        return ROWS.stream().filter(row -> row.path().equals(path)).findFirst();
    }

    private static Row anybody(String path) {
        return new Row(path, Set.of(), false);
    }

    private static Row page(String path, Set<Role> roles) {
        return new Row(path, roles, false);
    }

    private static Row inMenu(String path, Set<Role> roles) {
        return new Row(path, roles, true);
    }
}
