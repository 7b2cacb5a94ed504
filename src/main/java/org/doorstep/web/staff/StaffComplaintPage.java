package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.doorstep.SpokenReference;
import org.doorstep.conversation.AnsweringComplaint;
import org.doorstep.conversation.AnsweringComplaint.Result;
import org.doorstep.conversation.Complaint;
import org.doorstep.conversation.Complaint.State;
import org.doorstep.conversation.Complaints;
import org.doorstep.conversation.ReplyWay;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/complaint: what somebody complains of, until when it awaits what, and the one thing to do next. */
@Named
@RequestScoped
public class StaffComplaintPage {

    /** Characters of an answer by text: three parts. */
    private static final int LONGEST_TEXT = 400;

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 60;

    @Inject
    Clock clock;

    @Inject
    CurrentStaff staff;

    @Inject
    PlainDates dates;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    ComplaintWords complaintWords;

    @Inject
    Complaints complaints;

    @Inject
    AnsweringComplaint answering;

    private @Nullable Complaint complaint;
    private String dealer = "";
    private String answer = "";
    private String unsent = "";

    /** Also before the form is read: which of its fields are there depends on it. */
    @PostConstruct
    void read() {
        complaint = complaints.look(reference(), staff.author()).orElse(null);
    }

    /** Answered or not, it is shown; whoever acknowledges it most often deals with it. */
    public void load() {
        if (complaint == null) {
            Exchange.notFound();
        } else if (!Exchange.isForm()) {
            dealer = staff.getWho().fullName();
        }
    }

    /** They are told who deals with it. */
    public void acknowledge() {
        if (dealer.isBlank() || dealer.strip().length() > LONGEST_NAME) {
            problems.add("dealer", "staff_complaint.dealer.empty");
        } else {
            then(answering.acknowledge(reference(), dealer, staff.author()), "acknowledged", dealer);
        }
    }

    /** They are sent the answer, or staff ring or write with it. */
    public void answer() {
        if (answer.isBlank()) {
            problems.add("answer", "staff_complaint.answer.empty");
        } else if (answer.strip().length() > getLongest()) {
            problems.add("answer", "staff_complaint.answer.long", words.number(getLongest()));
        } else {
            then(answering.answer(reference(), answer, staff.author()), "answered", answer);
        }
    }

    private void then(Result result, String done, String typed) {
        switch (result) {
            case DONE -> Exchange.goTo("/staff/complaint?ref=" + reference() + "&done=" + done);
            case ALREADY -> showAgain(typed);
            case UNKNOWN -> Exchange.notFound();
        }
    }

    /** A colleague was quicker: what is there now is shown, and what was typed stays. */
    private void showAgain(String typed) {
        read();
        unsent = typed;
    }

    private static String reference() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    /** How long an answer may be: a text is short. */
    public int getLongest() {
        return complaint != null && complaint.replyWay() == ReplyWay.TEXT ? LONGEST_TEXT : LONGEST;
    }

    public boolean isReceived() {
        return complaint != null && complaint.state() == State.RECEIVED;
    }

    public boolean isAcknowledged() {
        return complaint != null && complaint.state() == State.ACKNOWLEDGED;
    }

    public @Nullable Complaint getComplaint() {
        return complaint;
    }

    public String getSpoken() {
        return complaint == null ? "" : complaintWords.spoken(complaint);
    }

    public String getClock() {
        return complaint == null ? "" : complaintWords.clock(complaint);
    }

    public boolean isOverdue() {
        return complaint != null && complaint.isOverdue(dates.dateOf(clock.instant()));
    }

    public String getReply() {
        return complaint == null ? "" : complaintWords.reply(complaint);
    }

    /** What was typed for a step that a colleague had taken meanwhile. */
    public String getUnsent() {
        return unsent;
    }

    public String getDealer() {
        return dealer;
    }

    public void setDealer(String dealer) {
        this.dealer = dealer;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
