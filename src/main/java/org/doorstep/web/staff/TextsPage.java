package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.conversation.Timeline;
import org.doorstep.conversation.Timeline.Open;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.web.Exchange;

/** staff/texts: what we and a tenant wrote to each other, and what became of their visits between, the newest first. */
@Named
@RequestScoped
public class TextsPage {

    private static final int ROWS = 50;

    @Inject
    CurrentStaff staff;

    @Inject
    Tenancies tenancies;

    @Inject
    Timeline timeline;

    @Inject
    HappeningWords happeningWords;

    private final String person = Exchange.asked("person");
    private final PlaceInList place = new PlaceInList(addressOf(person) + "&", ROWS);
    private Open open = Open.UNKNOWN;
    private List<HappeningWords.Line> lines = List.of();

    static String addressOf(String person) {
        return "/staff/texts?person=" + Exchange.escaped(person);
    }

    @PostConstruct
    void read() {
        open = timeline.isOpen(person, staff.getWho());
        lines = place.read((from, most) -> timeline.of(person, staff.getWho(), from, most)).stream()
                .map(happeningWords::line)
                .toList();
    }

    /** Who is not there is not found. */
    public void load() {
        if (open == Open.UNKNOWN) {
            Exchange.notFound();
        }
    }

    public boolean isThere() {
        return open != Open.UNKNOWN;
    }

    public boolean isOpen() {
        return open == Open.YES;
    }

    public String getName() {
        return tenancies.findPerson(person).map(Person::fullName).orElse("");
    }

    public String getPersonAddress() {
        return PersonPage.addressOf(person);
    }

    public List<HappeningWords.Line> getLines() {
        return lines;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
