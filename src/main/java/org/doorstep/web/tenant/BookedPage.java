package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.ChangeRules;
import org.doorstep.booking.Companions;
import org.doorstep.booking.EarlierWishes;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.VisitPrivacy;
import org.doorstep.schedule.Operative;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.visit.VisitOutcomes;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.ReachedBy;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** tenant/booked: the confirmation, which can be visited again, also when the visit is over. */
@Named
@RequestScoped
public class BookedPage {

    @Inject
    CurrentPerson person;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    ReachedBy reachedBy;

    @Inject
    HomeVisits visits;

    @Inject
    ChangeRules rules;

    @Inject
    WhatChanged whatChanged;

    @Inject
    VisitOutcomes outcomes;

    @Inject
    EarlierWishes earlier;

    @Inject
    Companions companions;

    @Inject
    VisitPrivacy privacy;

    @Inject
    CheckPrivacy others;

    private @Nullable Appointment visit;
    private @Nullable AfterVisit after;

    /** Finds the appointment, if it is theirs. */
    public void load() {
        SpokenReference.read(Exchange.asked("ref"))
                .flatMap(reference -> visits.find(person.getWho(), reference))
                .ifPresentOrElse(this::show, Exchange::notFound);
    }

    private void show(Appointment found) {
        visit = found;
        if (AppointmentStatus.OUTCOMES.contains(found.status())) {
            Set<String> needed = visits.needed(person.getWho()).stream()
                    .map(WorksOrder::reference)
                    .collect(Collectors.toSet());
            after = new AfterVisit(words, found.worksOrders(), outcomes.of(found), needed);
        }
    }

    public @Nullable Appointment getVisit() {
        return visit;
    }

    /** What came of it; null until a visit has ended it. */
    public @Nullable AfterVisit getAfter() {
        return after;
    }

    private Appointment found() {
        return Objects.requireNonNull(visit);
    }

    public boolean isStanding() {
        return found().status().isStanding();
    }

    public String getTitleText() {
        if (visit == null) {
            return "";
        }
        if (visit.status().isStanding()) {
            return words.of(visit.changeNumber() == 0 ? "tenant_booked.heading" : "tenant_booked.heading.changed");
        }
        return words.of(
                visit.status().isCancelled() ? "tenant_booked.heading.cancelled" : "tenant_booked.heading.over");
    }

    public String getReference() {
        return SpokenReference.spoken(found().reference());
    }

    public String getTold() {
        return reachedBy.inWords("tenant_booked.told", person.getWho());
    }

    public String getTrade() {
        return found().worksOrders().get(0).trade().title();
    }

    /** Who comes along with whoever leads the visit. */
    public List<Operative> getCompanions() {
        return companions.of(found());
    }

    /** What to do before, for everything that the visit does. */
    public List<String> getPrepare() {
        return found().worksOrders().stream()
                .map(order -> order.visitType().whatToPrepare())
                .distinct()
                .toList();
    }

    public boolean isChangeable() {
        return rules.isChangeableByTenant(found());
    }

    /** What has become of it since it was booked, a sentence each; nothing where nothing has. */
    public List<String> getChanges() {
        return whatChanged.since(found());
    }

    /** Whether they are to be told of a sooner time. */
    public boolean isWaitingForSooner() {
        return earlier.find(found(), person.getWho().personId()).isPresent();
    }

    /** Whether nobody else of the home may see it. */
    public boolean isPrivate() {
        return found().privateTo() != null;
    }

    /** Whether they may say who else sees it. */
    public boolean isPrivacyTheirs() {
        return privacy.isTheirsToSay(found(), person.getWho()) && (isPrivate() || others.hasOthers());
    }

    public String getChangeUntil() {
        Instant until = found().window().earliest().minus(landlord.getChangeCutoff());
        return dates.time(until) + ", " + dates.day(until);
    }
}
