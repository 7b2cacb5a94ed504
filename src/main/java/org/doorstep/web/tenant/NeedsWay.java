package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.booking.SlotHolds;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;

/** Where the pages about adjustments lead: to what is still to be told, then back to where somebody came from, be it half-way through booking. */
@Named
@RequestScoped
public class NeedsWay {

    /** What the page of checking has in its address: all of it comes back. */
    private static final List<String> OF_BOOKING = List.of("hold", "part", "weekday", "why", "private");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,60}");

    @Inject
    CurrentPerson person;

    @Inject
    SlotHolds holds;

    /** Whether what is kept, if anything is, is theirs; where not, there is no such page. */
    boolean isTheirs() {
        boolean theirs = !isBooking()
                || holds.find(getHold(), person.getWho().holdOwner()).isPresent();
        if (!theirs) {
            Exchange.notFound();
        }
        return theirs;
    }

    /** Goes on to the first of those that are still to be told, or back. */
    void goOn(List<String> toTell, String done) {
        if (!toTell.isEmpty()) {
            List<String> then = toTell.subList(1, toTell.size());
            Exchange.goTo("/tenant/need?code=" + toTell.get(0)
                    + (then.isEmpty() ? "" : "&then=" + String.join(",", then)) + ofBooking());
        } else if (isBooking()) {
            Exchange.goTo("/tenant/check?needs=" + done + ofBooking());
        } else {
            Exchange.goTo("/tenant/details?needs=" + done);
        }
    }

    /** Codes of those that are to be told after this one. */
    List<String> then() {
        return Arrays.stream(getThen().split(",", -1))
                .filter(code -> CODE.matcher(code).matches())
                .toList();
    }

    private static String ofBooking() {
        return String.join("", OF_BOOKING.stream().map(Exchange::passedOn).toList());
    }

    /** Whether they are in the middle of booking. */
    public boolean isBooking() {
        return !getHold().isEmpty();
    }

    public String getHold() {
        return Exchange.asked("hold");
    }

    public String getThen() {
        return Exchange.asked("then");
    }

    /** What is kept of booking, to be sent with a form. */
    public List<Kept> getKept() {
        return OF_BOOKING.stream()
                .map(name -> new Kept(name, Exchange.asked(name)))
                .filter(kept -> !kept.value().isEmpty())
                .toList();
    }

    /** A field that nobody sees. */
    public record Kept(String name, String value) {}

    /** The first page about adjustments, with what is kept. */
    public String getNeedsAddress() {
        return isBooking() ? "/tenant/needs?" + ofBooking().substring(1) : "/tenant/needs";
    }

    /** Where they came from. */
    public String getBackAddress() {
        return isBooking() ? "/tenant/check?" + ofBooking().substring(1) : "/tenant/details";
    }
}
