package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.HomeVisits;
import org.doorstep.tenancy.ConfirmingContact;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.ContactKeeping;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.WhenToAsk;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.jspecify.annotations.Nullable;

/** "Is this still right?": the best way to reach somebody, with one tap to say yes. Stands on pages where it is worth asking; the tenant alone is asked. */
@Named
@RequestScoped
public class StillRight {

    /** A missed visit that is longer ago tells little of a number. */
    private static final Duration WORTH_ASKING = Duration.ofDays(28);

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    ContactWords contactWords;

    @Inject
    ContactKeeping keeping;

    @Inject
    WhenToAsk when;

    @Inject
    HomeVisits visits;

    @Inject
    ConfirmingContact confirming;

    private @Nullable ContactPoint best;

    @PostConstruct
    void find() {
        if (person.may("/tenant/contact")) {
            best = keeping.findBest(person.getWho().reference()).orElse(null);
        }
    }

    /** At home: when the last yes is too old, or a visit since found nobody. */
    public boolean isAskedAtHome() {
        ContactPoint contact = best;
        if (contact == null) {
            return false;
        }
        Instant now = clock.instant();
        return when.isDue(contact, now)
                || visits.findLastMissed(person.getWho(), now.minus(WORTH_ASKING))
                        .filter(missed -> when.isDueAfter(missed.window().latest(), contact, now))
                        .isPresent();
    }

    /** On a visit's page: after it was booked, and after it found nobody. */
    public boolean askedAbout(@Nullable Appointment visit) {
        if (best == null || visit == null) {
            return false;
        }
        boolean missed = visit.status() == AppointmentStatus.MISSED;
        return (missed || visit.status().isStanding())
                && when.isDueAfter(missed ? visit.window().latest() : visit.createdAt(), best, clock.instant());
    }

    public @Nullable ContactPoint getBest() {
        return best;
    }

    /** "the mobile ending 482". */
    public String getMasked() {
        return best == null ? "" : contactWords.masked(best);
    }

    /** They have said yes just now. */
    public boolean isSaidYes() {
        return !Exchange.asked("right").isEmpty() && best != null;
    }

    /** It is right; back to the page where it was asked. */
    public void yes() {
        if (best == null || !isTheirs(Exchange.asked("ref"))) {
            Exchange.notFound();
            return;
        }
        Changed changed = confirming.confirm(person.getWho().reference(), Exchange.asked("contact"), person.author());
        if (changed == Changed.NO_SUCH_CONTACT) {
            Exchange.notFound();
            return;
        }
        String page =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().replace(".xhtml", "");
        Exchange.goTo(page + "?right=yes" + Exchange.passedOn("ref"));
    }

    /** Whether the visit on whose page it was asked, if it was asked on one, is theirs. */
    private boolean isTheirs(String visit) {
        return visit.isEmpty()
                || SpokenReference.read(visit)
                        .flatMap(reference -> visits.find(person.getWho(), reference))
                        .isPresent();
    }
}
