package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.VisitPrivacy;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/private: who of the home can see a visit, and the one button that changes it. */
@Named
@RequestScoped
public class PrivatePage {

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    HomeVisits visits;

    @Inject
    VisitPrivacy privacy;

    private @Nullable Appointment visit;

    /** Finds the visit, if it is theirs to say who may see it. */
    public void load() {
        SpokenReference.read(Exchange.asked("ref"))
                .flatMap(reference -> visits.find(person.getWho(), reference))
                .filter(found -> privacy.isTheirsToSay(found, person.getWho()))
                .ifPresentOrElse(found -> visit = found, Exchange::notFound);
    }

    /** From now on nobody else sees it. */
    public void keep() {
        answer(privacy.keep(person.getWho(), getRef(), person.author()));
    }

    /** From now on the others of the home see it. */
    public void share() {
        answer(privacy.share(person.getWho(), getRef(), person.author()));
    }

    private void answer(boolean done) {
        if (done) {
            Exchange.goTo("/tenant/booked?ref=" + getRef());
        } else {
            Exchange.notFound();
        }
    }

    public String getRef() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    public @Nullable Appointment getVisit() {
        return visit;
    }

    public boolean isKept() {
        return visit != null && visit.privateTo() != null;
    }

    public String getAbout() {
        Appointment found = Objects.requireNonNull(visit);
        return words.of(
                "tenant_private.about",
                words.list(found.worksOrders()),
                dates.day(found.window().earliest()));
    }

    /** How it stands now. */
    public String getStands() {
        return words.of(isKept() ? "tenant_private.is_kept" : "tenant_private.is_shared");
    }
}
