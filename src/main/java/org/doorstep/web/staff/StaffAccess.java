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
import org.jspecify.annotations.Nullable;

/** Which role opens which page. What stands in no row is open to nobody. */
public final class StaffAccess {

    /** What belongs together in the menu, in its order. */
    enum Group {
        HOME,
        TEXTS,
        PEOPLE,
        SET_UP,
        KEPT
    }

    /**
     * A page.
     *
     * @param path without {@code .xhtml}
     * @param roles any of them opens it; empty: anybody may, before they sign in
     * @param group where it stands in the menu of those who may open it; null: nowhere, one comes to it from another page
     */
    public record Row(
            String path, Set<Role> roles, @Nullable Group group) {

        boolean isOpenToAnybody() {
            return roles.isEmpty();
        }
    }

    /** By the groups of the menu, and in its order. */
    static final List<Row> ROWS = List.of(
            anybody("/staff/sign-in"),
            anybody("/staff/sign-out"),
            anybody("/staff/signed-out"),
            anybody("/staff/set-password"),
            inMenu(Group.HOME, "/staff/home", EnumSet.allOf(Role.class)),
            inMenu(Group.TEXTS, "/staff/replies", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/reply", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu(Group.TEXTS, "/staff/tasks", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/task", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/texts", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu(Group.TEXTS, "/staff/untold", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu(Group.TEXTS, "/staff/enquiries", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/enquiry", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu(Group.TEXTS, "/staff/complaints", Set.of(ADVISER, MANAGER, ADMINISTRATOR)),
            page("/staff/complaint", Set.of(ADVISER, MANAGER, ADMINISTRATOR)),
            inMenu(Group.TEXTS, "/staff/letters", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/letter", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu(Group.PEOPLE, "/staff/find", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/person", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/visit", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/phone-password", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu(Group.PEOPLE, "/staff/recovery", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/identity-check", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/new-contact", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            page("/staff/read-back", Set.of(ADVISER, ACCESS_OFFICER, ADMINISTRATOR)),
            inMenu(Group.PEOPLE, "/staff/corrections", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/correction", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu(Group.PEOPLE, "/staff/differences", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/difference", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu(Group.PEOPLE, "/staff/representatives", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/representative", Set.of(ADVISER, ADMINISTRATOR)),
            page("/staff/new-representative", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu(Group.PEOPLE, "/staff/invitations", Set.of(ADVISER, ADMINISTRATOR)),
            inMenu(Group.SET_UP, "/staff/templates", Set.of(ADMINISTRATOR)),
            page("/staff/template", Set.of(ADMINISTRATOR)),
            inMenu(Group.SET_UP, "/staff/taught", Set.of(ADMINISTRATOR)),
            inMenu(Group.SET_UP, "/staff/messages-switch", Set.of(ADMINISTRATOR)),
            inMenu(Group.SET_UP, "/staff/imports", Set.of(ADMINISTRATOR)),
            page("/staff/new-import", Set.of(ADMINISTRATOR)),
            page("/staff/import-upload", Set.of(ADMINISTRATOR)),
            page("/staff/import", Set.of(ADMINISTRATOR)),
            page("/staff/import-problems", Set.of(ADMINISTRATOR)),
            page("/staff/import-file", Set.of(ADMINISTRATOR)),
            page("/staff/import-example", Set.of(ADMINISTRATOR)),
            inMenu(Group.SET_UP, "/staff/users", Set.of(ADMINISTRATOR)),
            page("/staff/new-user", Set.of(ADMINISTRATOR)),
            page("/staff/user", Set.of(ADMINISTRATOR)),
            page("/staff/user-off", Set.of(ADMINISTRATOR)),
            inMenu(Group.SET_UP, "/staff/api-keys", Set.of(ADMINISTRATOR)),
            page("/staff/new-api-key", Set.of(ADMINISTRATOR)),
            page("/staff/end-api-key", Set.of(ADMINISTRATOR)),
            inMenu(Group.KEPT, "/staff/audit", Set.of(MANAGER, ADMINISTRATOR)),
            inMenu(Group.KEPT, "/staff/person-export", Set.of(ADMINISTRATOR)),
            inMenu(Group.KEPT, "/staff/erasure", Set.of(ADMINISTRATOR)),
            inMenu(Group.KEPT, "/staff/retention", Set.of(ADMINISTRATOR)),
            page("/staff/retention-remove", Set.of(ADMINISTRATOR)));

    private StaffAccess() {}

    /** The row of a path as the server will serve it. */
    static Optional<Row> find(String served) {
        String path = served.endsWith(".xhtml") ? served.substring(0, served.length() - ".xhtml".length()) : served;
        return ROWS.stream().filter(row -> row.path().equals(path)).findFirst();
    }

    private static Row anybody(String path) {
        return new Row(path, Set.of(), null);
    }

    private static Row page(String path, Set<Role> roles) {
        return new Row(path, roles, null);
    }

    private static Row inMenu(Group group, String path, Set<Role> roles) {
        return new Row(path, roles, group);
    }
}
