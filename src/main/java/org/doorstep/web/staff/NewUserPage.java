package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.account.StaffAccounts;
import org.doorstep.account.StaffAccounts.Added;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;

/** staff/new-user: adds somebody, and goes on to the link that is handed to them. */
@Named
@RequestScoped
public class NewUserPage extends UserForm {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(?:\\.[^\\s@.]+)+");
    private static final int LONGEST_EMAIL = 254;

    @Inject
    CurrentStaff staff;

    @Inject
    StaffAccounts accounts;

    @Inject
    ShownOnce once;

    private String email = "";

    /** Adds them, or says what to mend. */
    public void add() {
        if (email.isBlank()) {
            problems.add("email", "staff_new_user.email.empty");
        } else if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            problems.add("email", "staff_new_user.email.wrong");
        }
        if (!isGood()) {
            return;
        }
        StaffAccounts.AddResult result = accounts.add(email, getName(), ticked(), staff.author());
        if (result instanceof Added added) {
            once.keep(added.reference(), added.link());
            Exchange.goTo("/staff/user?ref=" + added.reference() + "&done=added");
        } else {
            problems.add("email", "staff_new_user.email.taken");
        }
    }

    @Override
    public List<Choice> getChoices() {
        return choices(ticked());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email.strip();
    }
}
