package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.account.Corrections;
import org.doorstep.account.PostedLetters;
import org.doorstep.account.Role;
import org.doorstep.audit.Alarm;
import org.doorstep.audit.AlarmBook;
import org.doorstep.conversation.Complaints;
import org.doorstep.conversation.Enquiries;
import org.doorstep.conversation.OpenTasks;
import org.doorstep.conversation.Replies;
import org.doorstep.messaging.UntoldMessages;
import org.doorstep.tenancy.Differences;
import org.doorstep.web.Exchange;

/** staff/home: what awaits whoever is signed in, and honestly which part of Doorstep is theirs today. */
@Named
@RequestScoped
public class StaffHomePage {

    @Inject
    CurrentStaff staff;

    @Inject
    Differences differences;

    @Inject
    Corrections corrections;

    @Inject
    PostedLetters letters;

    @Inject
    Complaints complaints;

    @Inject
    Enquiries enquiries;

    @Inject
    Replies replies;

    @Inject
    OpenTasks tasks;

    @Inject
    UntoldMessages untold;

    @Inject
    AlarmBook alarms;

    public boolean isSettlesDifferences() {
        return staff.may("/staff/differences");
    }

    public long getDifferences() {
        return differences.countOpen();
    }

    public boolean isChecksSignUps() {
        return staff.may("/staff/corrections");
    }

    public long getCorrections() {
        return corrections.countOpen();
    }

    public boolean isPrintsLetters() {
        return staff.may("/staff/letters");
    }

    public long getLetters() {
        return letters.countToPrint();
    }

    public boolean isAnswersComplaints() {
        return staff.may("/staff/complaints");
    }

    public long getComplaints() {
        return complaints.countOpen();
    }

    public boolean isAnswersEnquiries() {
        return staff.may("/staff/enquiries");
    }

    public long getEnquiries() {
        return enquiries.countOpen();
    }

    public boolean isReadsReplies() {
        return staff.may("/staff/replies");
    }

    public long getReplies() {
        return replies.countWaiting(staff.getWho());
    }

    public long getTasks() {
        return tasks.countOpen(staff.getWho());
    }

    public boolean isFindsPeople() {
        return staff.may("/staff/find");
    }

    public long getUntold() {
        return untold.countOpen();
    }

    public boolean isHelpsSignIn() {
        return staff.may("/staff/recovery");
    }

    /** What somebody must look at now. */
    public List<Alarm> getAlarms() {
        return isReadsTrail() ? alarms.open() : List.of();
    }

    /** Somebody has seen an alarm, and acts. */
    public void seen(long alarm) {
        alarms.seen(alarm, staff.author());
        Exchange.goTo("/staff/home?done=seen");
    }

    public boolean isReadsTrail() {
        return staff.may("/staff/audit");
    }

    public boolean isAdministers() {
        return staff.is(Role.ADMINISTRATOR);
    }

    /** Whether nothing here is theirs yet. */
    public boolean isNothingYet() {
        return !isSettlesDifferences() && !isReadsTrail() && !isFindsPeople() && !isHelpsSignIn();
    }

    public boolean isOperative() {
        return staff.is(Role.OPERATIVE);
    }
}
