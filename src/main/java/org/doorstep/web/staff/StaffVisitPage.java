package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentEvent;
import org.doorstep.booking.VisitNotices;
import org.doorstep.booking.VisitNotices.Seen;
import org.doorstep.booking.VisitNotices.Told;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/visit: a visit, what proves that somebody was told of it in time, and all that was told of it before; to be printed, too. */
@Named
@RequestScoped
public class StaffVisitPage {

    /**
     * A time that was promised, or the end of the visit.
     *
     * @param notices how each message told it, that which proves most first; one line where nobody was told in writing
     */
    public record Entry(String what, String when, String visit, List<String> notices) {}

    /** Somebody whom it is for, or who was told of it. */
    public record Who(String name, String address) {}

    @Inject
    CurrentStaff staff;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    ReplyWords replyWords;

    @Inject
    ProofWords proofWords;

    @Inject
    VisitNotices notices;

    private @Nullable Seen seen;

    static String addressOf(String reference) {
        return "/staff/visit?ref=" + Exchange.escaped(reference);
    }

    @PostConstruct
    void read() {
        seen = SpokenReference.read(Exchange.asked("ref"))
                .flatMap(each -> notices.look(each, staff.getWho()))
                .orElse(null);
    }

    /** A visit that is not there is not found. */
    public void load() {
        if (seen == null) {
            Exchange.notFound();
        }
    }

    public boolean isThere() {
        return seen != null;
    }

    private Seen there() {
        return Objects.requireNonNull(seen);
    }

    private Appointment visit() {
        return there().appointment();
    }

    public String getSpoken() {
        return seen == null ? "" : SpokenReference.spoken(visit().reference());
    }

    /** "Wednesday 30 December 2026, 10:30am to 11am". */
    public String getWhen() {
        return when(visit().window());
    }

    private String when(ArrivalWindow window) {
        return words.of(
                "staff_reply.moment",
                dates.dayAndYear(window.earliest()),
                dates.times(window.earliest(), window.latest()));
    }

    public String getStands() {
        return words.of("staff_texts.visit." + visit().status());
    }

    public String getWhat() {
        return words.list(visit().worksOrders());
    }

    public String getHome() {
        return there().home().shortAddress();
    }

    public List<Who> getPeople() {
        return there().people().stream()
                .map(each -> new Who(each.fullName(), PersonPage.addressOf(each.reference())))
                .toList();
    }

    /** Whether a missed visit would count: what was sent in time counts until we hear that it did not arrive. */
    public String getIfMissed() {
        String counts = there().isProved() ? "counts" : "so_far";
        return words.of("staff_visit.missed." + (visit().noticeCounts() ? counts : "not"));
    }

    public boolean isCancelled() {
        return visit().status().isCancelled();
    }

    public boolean isProved() {
        return there().isProved();
    }

    /** What proves most that they were told of it as it stands. */
    public String getProof() {
        return there().best()
                .map(each -> isCancelled()
                        ? proofWords.proofOfEnd(each)
                        : proofWords.proof(each, visit().window().earliest()))
                .orElseGet(() -> words.of("staff_visit.nobody"));
    }

    /** The newest first. */
    public List<Entry> getEntries() {
        return there().told().stream().map(this::entry).toList();
    }

    private Entry entry(Told told) {
        AppointmentEvent event = told.change().event();
        return new Entry(
                words.of("staff_texts.visit." + event.what()),
                words.of(
                        "staff_visit.done",
                        replyWords.moment(event.happenedAt()),
                        words.of("staff_way." + event.channel())),
                when(event.window()),
                told.notices().isEmpty()
                        ? List.of(words.of("staff_visit.nobody"))
                        : told.notices().stream().map(proofWords::line).toList());
    }
}
