package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.doorstep.SpokenReference;
import org.doorstep.account.CorrectionLetter;
import org.doorstep.account.CorrectionRequest;
import org.doorstep.account.Corrections;
import org.doorstep.account.Corrections.Decided;
import org.doorstep.account.Corrections.Finding;
import org.doorstep.naming.NameMatch;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.TenancyMember;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/correction: what somebody gave beside what we hold, and the question who it is. */
@Named
@RequestScoped
public class CorrectionPage {

    private static final String LIST = "/staff/corrections?done=";

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    @Inject
    Corrections corrections;

    @Inject
    CorrectionLetter letter;

    private @Nullable CorrectionRequest request;
    private @Nullable List<Choice> holders;
    private String how = "";

    /** Finds it; one that is decided already is not asked again. */
    public void load() {
        Optional<CorrectionRequest> found = corrections.find(reference());
        if (found.isEmpty()) {
            Exchange.notFound();
        } else if (!found.get().isOpen()) {
            Exchange.goTo(LIST + "already");
        } else {
            request = found.get();
        }
    }

    /** It is one of them. */
    public void accept() {
        String who = Exchange.asked("who");
        if (who.isEmpty()) {
            problems.add("who-" + Exchange.asked("first"), "staff_correction.who.empty");
        }
        if (how.isBlank()) {
            problems.add("how", "staff_correction.how.empty");
        }
        if (!problems.isAny()) {
            List<String> keep = Exchange.askedAll("keep");
            Finding finding = new Finding(getRent(), who, how.strip(), keep.contains("name"), keep.contains("reply"));
            then(corrections.accept(reference(), finding, staff.author()), "accepted");
        }
    }

    /** A letter with a code to the home of one of them is to show who it is. */
    public void post() {
        String who = Exchange.asked("who");
        if (who.isEmpty()) {
            problems.add("who-" + Exchange.asked("first"), "staff_correction.who.empty");
        } else {
            then(letter.post(reference(), getRent(), who, staff.author()), "posted");
        }
    }

    /** Nobody could make sure. */
    public void refuse() {
        then(corrections.refuse(reference(), staff.author()), "refused");
    }

    private void then(Decided decided, String done) {
        switch (decided) {
            case DONE -> Exchange.goTo(LIST + done);
            case ALREADY -> Exchange.goTo(LIST + "already");
            case UNKNOWN -> Exchange.notFound();
            case NOT_THEIRS -> problems.add("rent", "staff_correction.not_theirs");
            case UNSAFE -> problems.add("keep-name", "staff_correction.unsafe");
        }
    }

    private Choice holder(TenancyMember member, CorrectionRequest gave) {
        String name = member.person().fullName();
        boolean fits = NameMatch.isSameName(name, gave.fullName());
        boolean sameDay = member.person().dateOfBirth().equals(gave.born());
        return new Choice(
                member.person().reference(),
                name + ", " + dates.dayAndYear(member.person().dateOfBirth()),
                words.sentence(words.of(fits ? "staff_correction.same_name" : "staff_correction.other_name") + ", "
                        + words.of(sameDay ? "staff_correction.same_born" : "staff_correction.other_born")),
                Exchange.asked("who").equals(member.person().reference()));
    }

    private static String reference() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    public @Nullable CorrectionRequest getRequest() {
        return request;
    }

    public String getSpoken() {
        return request == null ? "" : SpokenReference.spoken(request.reference());
    }

    public String getBorn() {
        return request == null || request.born() == null
                ? words.of("staff_correction.nothing")
                : dates.dayAndYear(request.born());
    }

    public String getReply() {
        if (request == null) {
            return "";
        }
        String value = request.reply().value();
        return request.reply().kind() == ContactKind.MOBILE ? PhoneNumbers.asWritten(value) : value;
    }

    /** The rent account that is looked at: as it was given, or as staff have mended it. */
    public String getRent() {
        return request == null ? Exchange.asked("rent") : rentOf(request);
    }

    private static String rentOf(CorrectionRequest gave) {
        String typed = Exchange.asked("rent");
        return typed.isEmpty() ? gave.rentAccount() : typed;
    }

    /** Who holds the tenancy; looked up once, also before the form is read: which of its fields are there depends on it. */
    public List<Choice> getHolders() {
        if (holders == null) {
            holders = corrections
                    .find(reference())
                    .filter(CorrectionRequest::isOpen)
                    .map(gave -> corrections.holders(rentOf(gave), staff.author()).stream()
                            .map(member -> holder(member, gave))
                            .toList())
                    .orElse(List.of());
        }
        return holders;
    }

    /** What can be put right; nothing is ticked beforehand. */
    public List<Choice> getKeeps() {
        List<String> keep = Exchange.askedAll("keep");
        return List.of(keeps("name", keep), keeps("reply", keep));
    }

    private Choice keeps(String what, List<String> ticked) {
        String key = "staff_correction.keep_" + what;
        return new Choice(what, words.of(key), words.of(key + ".what"), ticked.contains(what));
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
