package org.doorstep.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.VisitNeed;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** What pages of times have in common, whether somebody is signed in or came by a link. */
public abstract class TimesPage {

    @Inject
    Problems problems;

    @Inject
    ChangeGate gate;

    private Times.@Nullable Found found;
    private boolean justTaken;
    private boolean closedThen;

    /** Shows what was found; a form that was sent without a choice says so at the first radio. */
    protected void show(Times.Found times) {
        found = times;
        if (Exchange.isForm() && Exchange.asked("slot").isEmpty()) {
            problems.add(times.table().getFirstId(), "times.choose");
        }
    }

    /**
     * Goes on to check what is kept, or stays because it has just gone or was never to be had; leads to the phone number where
     * it is too late to change.
     */
    protected void goOn(BookingResult result, String checkAddress) {
        if (result instanceof BookingResult.Held held) {
            Exchange.goTo(checkAddress + "?hold=" + held.hold().key() + Exchange.passedOn("part")
                    + Exchange.passedOn("weekday"));
        } else if (!gate.cameTooLate(result)) {
            closedThen = isClosed(result);
            justTaken = !closedThen;
        }
    }

    /** Whether this visit may move; where not, the browser has been sent on. */
    protected boolean letsThrough(Appointment visit) {
        return gate.letsThrough(visit);
    }

    /** What to give up where no time suits; null where nothing helps. */
    public Times.@Nullable Easing getEasing() {
        return found == null ? null : found.easing();
    }

    /** Other jobs that could be done in the same visit. */
    public List<Times.Also> getAlso() {
        return found == null ? List.of() : found.also();
    }

    public String getAlsoHeading() {
        return found == null ? "" : found.alsoHeading();
    }

    /** What an address of times says of why the time that was kept could not be had. */
    public static String gone(BookingResult result) {
        return isClosed(result) ? "closed=yes" : "taken=yes";
    }

    /** The date is one on which visits of this kind are not made. */
    public static boolean isClosed(BookingResult result) {
        return result instanceof BookingResult.NotPossible impossible
                && impossible.problem() == BookingResult.Problem.NOT_ON_THAT_DAY;
    }

    protected VisitNeed need() {
        return Objects.requireNonNull(found).need();
    }

    /** "40 minutes": how long the visit takes; less where two could share it. */
    protected String stay(PlainDates dates, Words words) {
        String inAll = dates.howLong(need().onSite().toMinutes());
        return need().mayBeShared() ? words.of("times.about.shared", inAll) : inAll;
    }

    public @Nullable TimeTable getTimes() {
        return found == null ? null : found.table();
    }

    /** The key of the words for what became of the time that was chosen; empty where nothing did. */
    public String getGone() {
        if (closedThen || isTold("closed")) {
            return "times.closed";
        }
        if (!justTaken && !isTold("taken")) {
            return "";
        }
        return TimesAsked.ticked().isEmpty() ? "times.taken" : "times.taken.too_short";
    }

    private static boolean isTold(String what) {
        return !Exchange.asked(what).isEmpty() && !Exchange.isForm();
    }

    public String getPart() {
        return Exchange.asked("part");
    }

    public String getWeekday() {
        return Exchange.asked("weekday");
    }

    public String getFrom() {
        return Exchange.asked("from");
    }

    public String getDay() {
        return Exchange.asked("day");
    }
}
