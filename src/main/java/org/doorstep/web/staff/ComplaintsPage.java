package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.conversation.Complaint;
import org.doorstep.conversation.Complaints;
import org.doorstep.settings.PlainDates;

/** staff/complaints: those that await something, the one that is due first first. */
@Named
@RequestScoped
public class ComplaintsPage {

    /** One of them, with its clock in words. */
    public record Row(Complaint complaint, String clock, boolean overdue) {}

    private static final int ROWS = 25;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    ComplaintWords complaintWords;

    @Inject
    Complaints complaints;

    private final PlaceInList place = new PlaceInList("/staff/complaints?", ROWS);
    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        LocalDate today = dates.dateOf(clock.instant());
        rows = place.read(complaints::open).stream()
                .map(each -> new Row(each, complaintWords.clock(each), each.isOverdue(today)))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
