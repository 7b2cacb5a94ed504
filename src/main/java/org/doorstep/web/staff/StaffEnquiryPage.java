package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.Appointments;
import org.doorstep.conversation.AnsweringEnquiry;
import org.doorstep.conversation.AnsweringEnquiry.Result;
import org.doorstep.conversation.AskedEnquiry;
import org.doorstep.conversation.Enquiries;
import org.doorstep.conversation.Enquiry;
import org.doorstep.conversation.EnquiryAnswer;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.SafetyFlags;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/enquiry: what a tenant asks, by when we promised an answer, and the answer; or how it was settled without one. */
@Named
@RequestScoped
public class StaffEnquiryPage {

    private static final int LONGEST_NOTE = 500;
    private static final String ANSWER = "answer";

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
    Enquiries enquiries;

    @Inject
    Appointments appointments;

    @Inject
    Tenancies tenancies;

    @Inject
    SafetyFlags flags;

    @Inject
    AnsweringEnquiry answering;

    private @Nullable AskedEnquiry asked;
    private List<EnquiryAnswer> answers = List.of();
    private String answer = "";
    private String note = "";
    private String unsent = "";

    /** Also before the form is read: which of its fields are there depends on it. */
    @PostConstruct
    void read() {
        asked = enquiries.look(reference(), staff.author()).orElse(null);
        answers = asked == null ? List.of() : enquiries.answersTo(asked.enquiry());
    }

    /** Whatever its state, it is shown. */
    public void load() {
        if (asked == null) {
            Exchange.notFound();
        }
    }

    /** The tenant is told of the answer. */
    public void answer() {
        if (answer.isBlank()) {
            problems.add(ANSWER, "staff_enquiry.answer.empty");
        } else if (answer.strip().length() > EnquiryAnswer.LONGEST) {
            problems.add(ANSWER, "staff_enquiry.answer.long", words.number(EnquiryAnswer.LONGEST));
        } else {
            then(answering.answer(reference(), seen(), answer, staff.author()), "enquiry_answered", answer);
        }
    }

    /** It was settled in another way. */
    public void close() {
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            problems.add("note", "staff_enquiry.note.empty");
        } else {
            then(answering.close(reference(), note, staff.author()), "enquiry_closed", note);
        }
    }

    private void then(Result result, String done, String typed) {
        switch (result) {
            case DONE -> Exchange.goTo("/staff/enquiry?ref=" + reference() + "&done=" + done);
            case UNTOLD -> Exchange.goTo("/staff/enquiry?ref=" + reference() + "&done=enquiry_untold");
            case ALREADY -> showAgain(typed);
            case UNKNOWN -> Exchange.notFound();
        }
    }

    /** A colleague was quicker: what is there now is shown, and what was typed stays. */
    private void showAgain(String typed) {
        read();
        if (isTakesAnswer()) {
            problems.add(ANSWER, "staff_enquiry.already");
        } else {
            unsent = typed;
        }
    }

    private static String reference() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    private static int seen() {
        String sent = Exchange.asked("seen");
        return sent.matches("[0-9]{1,4}") ? Integer.parseInt(sent) : -1;
    }

    public @Nullable AskedEnquiry getAsked() {
        return asked;
    }

    private Enquiry enquiry() {
        return Objects.requireNonNull(asked).enquiry();
    }

    /** What was typed for one that was closed meanwhile. */
    public String getUnsent() {
        return unsent;
    }

    public List<EnquiryAnswer> getAnswers() {
        return answers;
    }

    public boolean isTakesAnswer() {
        return asked != null && !enquiry().isClosed();
    }

    public boolean isOverdue() {
        return enquiry().isOverdue(clock.instant());
    }

    /** Whether safety matters for them: said, and not why. */
    public boolean isFlagged() {
        return asked != null
                && tenancies.findPerson(asked.person()).filter(flags::isFlagged).isPresent();
    }

    public String getState() {
        return enquiry().isOpen()
                ? words.of(
                        "staff_enquiries.due",
                        dates.day(enquiry().answerBy()),
                        dates.time(enquiry().answerBy()))
                : words.of("staff_enquiry.state." + enquiry().state());
    }

    public String getKind() {
        return words.of("staff_enquiry.kind." + enquiry().kind());
    }

    public String getSpoken() {
        return SpokenReference.spoken(enquiry().reference());
    }

    public String moment(Instant when) {
        return words.of("staff_enquiry.moment", dates.dayAndYear(when), dates.time(when));
    }

    /** The visit or the repair; that it is about none. */
    public String getAbout() {
        AskedEnquiry found = Objects.requireNonNull(asked);
        if (found.order() != null) {
            return words.of("staff_enquiry.about.order", found.order());
        }
        return Optional.ofNullable(found.visit())
                .flatMap(appointments::find)
                .map(this::visit)
                .orElseGet(() -> words.of("staff_enquiry.about.none"));
    }

    private String visit(Appointment visit) {
        return words.of(
                "staff_enquiry.about.visit",
                SpokenReference.spoken(visit.reference()),
                moment(visit.window().earliest()),
                visit.operative().name());
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
