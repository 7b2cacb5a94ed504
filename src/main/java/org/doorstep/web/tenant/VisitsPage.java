package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.HomeVisits;
import org.doorstep.visit.HomeHistory;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;

/** tenant/visits: what needs a visit, what is booked, and what came of the visits of twelve months. */
@Named
@RequestScoped
public class VisitsPage {

    private static final int ROWS = 20;
    private static final Set<String> CAME = Set.of("COMPLETED", "FURTHER_VISIT", "MISSED", "REFUSED");
    private static final String ADDRESS = "/tenant/visits?from=";

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    HomeVisits visits;

    @Inject
    HomeHistory history;

    @Inject
    WhatChanged whatChanged;

    private int from;
    private boolean more;
    private List<Appointment> coming = List.of();
    private List<WorksOrder> needed = List.of();
    private Map<Long, List<String>> changes = Map.of();
    private List<HomeHistory.Past> past = List.of();

    @PostConstruct
    void load() {
        String typed = Exchange.asked("from");
        from = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        if (from == 0) {
            coming = visits.coming(person.getWho());
            changes = whatChanged.latelyOf(coming);
            needed = visits.needed(person.getWho());
        }
        List<HomeHistory.Past> found = history.of(person.getWho(), from, ROWS + 1);
        more = found.size() > ROWS;
        past = more ? found.subList(0, ROWS) : found;
    }

    public List<Appointment> getComing() {
        return coming;
    }

    public List<WorksOrder> getNeeded() {
        return needed;
    }

    public List<HomeHistory.Past> getPast() {
        return past;
    }

    /** What became of it of late: when it was booked, and moved. */
    public List<String> changes(Appointment visit) {
        return changes.getOrDefault(visit.id(), List.of());
    }

    public boolean isFirst() {
        return from == 0;
    }

    public boolean isNothing() {
        return from == 0 && coming.isEmpty() && needed.isEmpty() && past.isEmpty();
    }

    /** What came of it, in words that blame nobody. */
    public String came(HomeHistory.Past visit) {
        return words.of("tenant_visits.came." + visit.came());
    }

    /** Who came, or was to come. */
    public String who(HomeHistory.Past visit) {
        return words.of(CAME.contains(visit.came()) ? "tenant_visits.who" : "tenant_visits.who.was_to", visit.who());
    }

    /** A works order's reference, as an address has it. */
    public String address(WorksOrder order) {
        return Exchange.escaped(order.reference());
    }

    /** The address of newer visits; empty at the beginning. */
    public String getNewer() {
        return from == 0 ? "" : ADDRESS + Math.max(0, from - ROWS);
    }

    /** The address of older visits; empty at the end. */
    public String getOlder() {
        return more ? ADDRESS + (from + ROWS) : "";
    }
}
