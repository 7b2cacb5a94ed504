package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.account.Role;
import org.doorstep.account.SessionSpan;
import org.doorstep.account.StaffAccount;
import org.doorstep.account.StaffAccounts;
import org.doorstep.account.StaffAccounts.ChangeResult;
import org.doorstep.account.StaffList;
import org.doorstep.settings.Landlord;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.jspecify.annotations.Nullable;

/** staff/user: one member of staff. Name and roles, their link, where they are signed in, on and off. */
@Named
@RequestScoped
public class UserPage extends UserForm {

    @Inject
    CurrentStaff staff;

    @Inject
    StaffList list;

    @Inject
    StaffAccounts accounts;

    @Inject
    ShownOnce once;

    @Inject
    Landlord landlord;

    private @Nullable StaffAccount account;
    private String link = "";

    /** Before a form is read: those on the page stand there only for somebody who is there. */
    @PostConstruct
    void find() {
        account = list.find(getRef()).orElse(null);
    }

    /** Answers that there is no such page for one who is not there. */
    public void load() {
        if (account == null) {
            Exchange.notFound();
        } else if (!Exchange.isForm()) {
            setName(account.fullName());
            link = once.take(account.reference());
        }
    }

    /** Keeps name and roles. */
    public void save() {
        if (isGood()) {
            finish(accounts.change(getRef(), getName(), ticked(), staff.author()), "saved");
        }
    }

    /** Makes a link; the ones before it end. */
    public void newLink() {
        Optional<String> made = accounts.newLink(getRef(), staff.author());
        made.ifPresent(token -> once.keep(getRef(), token));
        Exchange.goTo(address(made.isPresent() ? "link" : ""));
    }

    /** Signs them out everywhere. */
    public void signOut() {
        finish(accounts.signOutEverywhere(getRef(), staff.author()), "signed_out");
    }

    /** After its question: lets them in no more. */
    public void switchOff() {
        finish(accounts.switchOff(getRef(), staff.author()), "off");
    }

    /** Undoes that. */
    public void switchOn() {
        finish(accounts.switchOn(getRef(), staff.author()), "on");
    }

    private void finish(ChangeResult result, String done) {
        switch (result) {
            case DONE -> Exchange.goTo(address(done));
            case UNKNOWN -> Exchange.notFound();
            case LAST_ADMINISTRATOR -> problems.add("role-" + Role.ADMINISTRATOR, "staff_user.last_administrator");
        }
    }

    private String address(String done) {
        return "/staff/user?ref=" + Exchange.escaped(getRef()) + (done.isEmpty() ? "" : "&done=" + done);
    }

    public String getRef() {
        return Exchange.asked("ref");
    }

    public @Nullable StaffAccount getAccount() {
        return account;
    }

    public String getState() {
        return StaffWords.state(Objects.requireNonNull(account));
    }

    /** Whether it is the person who looks. */
    public boolean isSelf() {
        return getRef().equals(staff.getWho().reference());
    }

    public List<SessionSpan> getSessions() {
        return list.openSessions(getRef());
    }

    @Override
    public List<Choice> getChoices() {
        return choices(
                Exchange.isForm() ? ticked() : Objects.requireNonNull(account).roles());
    }

    /** The link to hand over, on the one page that shows it; else empty. */
    public String getLink() {
        return link.isEmpty() ? "" : landlord.getPublicUrl() + "/staff/set-password?link=" + link;
    }
}
