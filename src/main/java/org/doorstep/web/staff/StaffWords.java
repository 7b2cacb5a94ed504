package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.doorstep.account.ApiScope;
import org.doorstep.account.Role;
import org.doorstep.account.StaffAccount;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** How staff pages say accounts, keys and moments. */
@Named
@ApplicationScoped
public class StaffWords {

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    UserRow row(StaffAccount staff) {
        return new UserRow(
                staff.reference(),
                staff.fullName(),
                staff.email(),
                roles(staff.roles()),
                words.of("staff_users.state." + state(staff)),
                when(staff.lastSignedIn(), "staff_users.never"));
    }

    /** "ON", "INVITED", "OFF": begins texts about it. */
    static String state(StaffAccount staff) {
        if (!staff.isActive()) {
            return "off";
        }
        return staff.hasPassword() ? "on" : "invited";
    }

    /** "Adviser, manager". */
    public String roles(Collection<Role> roles) {
        return roles.isEmpty()
                ? words.of("staff_role.none")
                : words.sentence(roles.stream()
                        .sorted()
                        .map(role -> words.of("staff_role." + role))
                        .collect(Collectors.joining(", ")));
    }

    public String scopes(Collection<ApiScope> scopes) {
        return words.sentence(scopes.stream()
                .sorted()
                .map(scope -> words.of("staff_scope." + scope))
                .collect(Collectors.joining(", ")));
    }

    /** "30 November 2026, 10:30am". */
    public String when(@Nullable Instant when, String neverKey) {
        return when == null ? words.of(neverKey) : moment(when);
    }

    /** "10:30am". */
    public String time(Instant when) {
        return dates.time(when);
    }

    public String moment(Instant when) {
        return dates.shortDayAndYear(when) + ", " + dates.time(when);
    }
}
