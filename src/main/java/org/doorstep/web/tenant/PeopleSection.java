package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Representatives;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.RepresentativeWords;
import org.doorstep.web.Words;

/** The section of tenant/details about people who act for the tenant, and tenant/person: one of them. */
@Named
@RequestScoped
public class PeopleSection {

    private static final Set<String> KNOWN = Set.of("named", "ended");

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    Representatives representatives;

    @Inject
    RepresentativeWords representativeWords;

    private List<RepresentativeWords.Row> rows = List.of();

    @PostConstruct
    void read() {
        rows = representatives.of(person.getWho().personId(), dates.dateOf(clock.instant())).stream()
                .map(representativeWords::row)
                .toList();
    }

    public List<RepresentativeWords.Row> getRows() {
        return rows;
    }

    /** What was just done; empty where nothing was. */
    public String getNote() {
        String done = Exchange.asked("people");
        return KNOWN.contains(done) ? words.of("details_people.done." + done) : "";
    }
}
