package org.doorstep.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.VisitNeed;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** What pages of times have in common, whether somebody is signed in or came by a link. */
public abstract class TimesPage {

    private static final String TAKEN = "taken";
    private static final String CLOSED = "closed";
    private static final String NOT_FIT = "unfit";
    private static final String YES = "=yes";

    /** In an address of times: what they told us leaves no such time as they had chosen. */
    public static final String UNFIT = NOT_FIT + YES;

    @Inject
    Problems problems;

    @Inject
    ChangeGate gate;

    private Times.@Nullable Found found;
    private String gone = "";

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
                    + Exchange.passedOn("weekday") + Exchange.passedOn("private"));
        } else if (!gate.cameTooLate(result)) {
            gone = reason(result);
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
        return reason(result) + YES;
    }

    private static String reason(BookingResult result) {
        return !(result instanceof BookingResult.NotPossible impossible)
                ? TAKEN
                : switch (impossible.problem()) {
                    case NOT_ON_THAT_DAY -> CLOSED;
                    case NOT_FOR_THIS_HOME -> NOT_FIT;
                    default -> TAKEN;
                };
    }

    /** Whether another time is needed: visits of this kind are not made on that date, or it does not suit the household. */
    public static boolean isOtherTimeNeeded(BookingResult result) {
        return !reason(result).equals(TAKEN);
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
        String why = Stream.of(CLOSED, NOT_FIT, TAKEN)
                .filter(each -> each.equals(gone) || isTold(each))
                .findFirst()
                .orElse("");
        if (why.equals(TAKEN)) {
            return TimesAsked.ticked().isEmpty() ? "times.taken" : "times.taken.too_short";
        }
        return why.isEmpty() ? "" : "times." + why;
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
