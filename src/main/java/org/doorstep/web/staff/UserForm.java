package org.doorstep.web.staff;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.account.Role;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** What the forms about a member of staff have in common: a name, and roles to tick. */
public abstract class UserForm {

    private static final int LONGEST_NAME = 120;

    @Inject
    Problems problems;

    @Inject
    Words words;

    private String name = "";

    /** Whether name and roles are good; says what to mend where they are not. */
    boolean isGood() {
        if (name.isBlank()) {
            problems.add("name", "staff_new_user.name.empty");
        } else if (name.length() > LONGEST_NAME) {
            problems.add("name", "staff_new_user.name.long");
        }
        if (ticked().isEmpty()) {
            problems.add("role-" + Role.ADVISER, "staff_new_user.roles.empty");
        }
        return !problems.isAny();
    }

    /** The roles that the form ticked. */
    Set<Role> ticked() {
        List<String> codes = Exchange.askedAll("role");
        Set<Role> ticked = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> codes.contains(role.name())).forEach(ticked::add);
        return ticked;
    }

    List<Choice> choices(Set<Role> chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        role.name(),
                        words.sentence(words.of("staff_role." + role)),
                        words.of("staff_role." + role + ".about"),
                        chosen.contains(role)))
                .toList();
    }

    public abstract List<Choice> getChoices();

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }
}
