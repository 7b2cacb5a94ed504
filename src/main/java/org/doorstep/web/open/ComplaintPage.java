package org.doorstep.web.open;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.CallerAddress;
import org.doorstep.Keys;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.conversation.Complaining;
import org.doorstep.conversation.ReplyWay;
import org.doorstep.conversation.ToldComplaint;
import org.doorstep.conversation.WritingRates;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Tenancies.Reachable;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.ReachedBy;
import org.doorstep.web.Words;

/** open/complaint: from the foot of every page. Whoever is signed in gives no name, and may be answered as we write to them anyway. */
@Named
@RequestScoped
public class ComplaintPage {

    /** The way in which we write to whoever is signed in. */
    private static final String HELD = "HELD";

    private static final Author VISITOR = new Author("visitor", Way.WEB);

    private static final String FIRST_WAY = "answer-";

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    ReachedBy reachedBy;

    @Inject
    CallerAddress caller;

    @Inject
    WritingRates rates;

    @Inject
    Complaining complaining;

    @Inject
    Problems problems;

    @Inject
    Words words;

    private final ComplaintForm form = new ComplaintForm();
    private Optional<Reachable> held = Optional.empty();

    @PostConstruct
    void find() {
        if (isTenant()) {
            SignedInPerson who = person.getWho();
            held = tenancies.findReachableAt(who.propertyId(), who.personId(), dates.dateOf(clock.instant()));
        }
    }

    /** Takes it in, and goes on to its reference. */
    public void send() {
        Optional<ToldComplaint> told = read();
        if (told.isEmpty()) {
            return;
        }
        Optional<Duration> wait =
                rates.complaint(person.isSignedIn() ? person.getWho().reference() : caller.of());
        if (wait.isPresent()) {
            problems.add(
                    "what",
                    "open_complaint.too_many",
                    Math.max(1, wait.get().plusSeconds(59).toMinutes()));
            return;
        }
        complaining
                .complain(getToken(), told.get())
                .ifPresentOrElse(
                        reference -> Exchange.goTo("/open/complaint-made?ref=" + reference
                                + (told.get().aboutData() ? "&about=data" : "")),
                        () -> problems.add("where", "open_complaint.where.not_there"));
    }

    private Optional<ToldComplaint> read() {
        if (form.getWhat().isBlank()) {
            problems.add("what", "open_complaint.what.empty");
        }
        if (!isTenant() && form.getName().isBlank()) {
            problems.add("name", "open_complaint.name.empty");
        }
        Optional<ReplyWay> way = way();
        if (way.isEmpty()) {
            problems.add(FIRST_WAY + getWays().get(0).code(), "open_complaint.answer.empty");
            return Optional.empty();
        }
        Optional<String> to = replyTo(way.get());
        if (to.isEmpty()) {
            problems.add("where", "open_complaint.where.wrong." + way.get());
        }
        return problems.isAny() ? Optional.empty() : Optional.of(told(way.get(), to.orElseThrow()));
    }

    private Optional<ReplyWay> way() {
        String chosen = Exchange.asked("answer");
        if (chosen.equals(HELD)) {
            return held.map(each -> ReplyWay.writingTo(each.by().kind()));
        }
        return ReplyWay.find(chosen);
    }

    private Optional<String> replyTo(ReplyWay way) {
        if (Exchange.asked("answer").equals(HELD)) {
            return held.map(each -> each.by().value());
        }
        boolean home = way == ReplyWay.POST && isTenant() && form.getWhere().isBlank();
        return way.read(home ? person.getWho().shortAddress() : form.getWhere());
    }

    private ToldComplaint told(ReplyWay way, String to) {
        boolean known = person.isSignedIn();
        return new ToldComplaint(
                known ? person.author() : VISITOR,
                known ? person.getWho().personId() : null,
                known ? person.getWho().reference() : null,
                isTenant() ? person.getWho().fullName() : form.getName(),
                form.getWhat(),
                form.getRight(),
                isAboutData(),
                way,
                to);
    }

    /** Whether the tenant is signed in; whoever acts for one gives a name and a contact of their own, and learns none. */
    public boolean isTenant() {
        return person.isSignedIn() && !person.isActing();
    }

    public boolean isAboutData() {
        return !Exchange.asked("data").isEmpty();
    }

    /** How we may answer; how we write to them anyway comes first. */
    public List<Choice> getWays() {
        List<Choice> ways = new ArrayList<>();
        if (held.isPresent()) {
            ways.add(choice(HELD, reachedBy.inWords("open_complaint.held", person.getWho())));
        }
        for (ReplyWay way : ReplyWay.values()) {
            ways.add(choice(way.name(), words.of("open_complaint.answer." + way)));
        }
        return ways;
    }

    private static Choice choice(String code, String name) {
        return new Choice(code, name, "", Exchange.asked("answer").equals(code));
    }

    /** Names this form, so that sending it twice is one complaint. */
    public String getToken() {
        String sent = Exchange.asked("form");
        return sent.isEmpty() ? Keys.randomToken() : sent;
    }

    public ComplaintForm getForm() {
        return form;
    }
}
