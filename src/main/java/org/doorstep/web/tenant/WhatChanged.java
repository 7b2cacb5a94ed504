package org.doorstep.web.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentChange;
import org.doorstep.booking.AppointmentEvent;
import org.doorstep.booking.Appointments;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.Representatives;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Words;

/**
 * Tells a tenant what became of a visit, and when. Neither by whom nor why: it may have been another of the home, or one of the
 * landlord's people. Only who acted for this tenant is said.
 */
@ApplicationScoped
public class WhatChanged {

    private static final int FEW = 3;

    @Inject
    Appointments appointments;

    @Inject
    CurrentPerson person;

    @Inject
    Representatives representatives;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    /** A sentence for the booking and each change since, in order; none for a visit that is as it was booked. */
    List<String> since(Appointment visit) {
        return visit.changeNumber() == 0
                ? List.of()
                : appointments.historyOf(visit).stream()
                        .flatMap(change -> told(change).map(line -> line + forYou(change.event())))
                        .toList();
    }

    /** The newest few of these of each visit, by its row, the newest first; the booking among them: one statement for all. */
    Map<Long, List<String>> latelyOf(List<Appointment> visits) {
        Map<Long, List<String>> lines = new HashMap<>();
        appointments.historiesOf(visits).forEach((visit, changes) -> {
            List<String> all = new ArrayList<>(changes.stream()
                    .flatMap(change -> told(change).map(line -> line + forYou(change.event())))
                    .toList());
            Collections.reverse(all);
            lines.put(visit, all.subList(0, Math.min(FEW, all.size())));
        });
        return lines;
    }

    /** " By Rhys, for you.": to the tenant for whom somebody acted, and to nobody else of the home. */
    private String forYou(AppointmentEvent event) {
        if (person.isActing() || !event.actor().startsWith(RepresentativeChange.ABOUT)) {
            return "";
        }
        String name = representatives
                .namesOf(person.getWho().personId())
                .get(event.actor().substring(RepresentativeChange.ABOUT.length()));
        return name == null ? "" : " " + words.of("tenant_booked.changes.for_you", name);
    }

    /** Of an outcome nothing: that the visit is over is said where this stands. */
    private Stream<String> told(AppointmentChange change) {
        String when = moment(change.event().happenedAt());
        ArrivalWindow before = change.before();
        if (before == null) {
            return Stream.of(words.of("tenant_booked.changes.booked", when));
        }
        if (change.isMove()) {
            return Stream.of(words.of(
                    "tenant_booked.changes.moved",
                    when,
                    window(before),
                    window(change.event().window())));
        }
        return change.isCancelling() ? Stream.of(words.of("tenant_booked.changes.cancelled", when)) : Stream.empty();
    }

    private String moment(Instant when) {
        return words.of("tenant_booked.changes.at", dates.day(when), dates.time(when));
    }

    private String window(ArrivalWindow window) {
        return words.of(
                "tenant_booked.changes.window",
                dates.day(window.earliest()),
                dates.times(window.earliest(), window.latest()));
    }
}
