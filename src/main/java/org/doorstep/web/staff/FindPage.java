package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.tenancy.PeopleSearch;
import org.doorstep.tenancy.PeopleSearch.Found;
import org.doorstep.web.Problems;

/** staff/find: who is on the phone. What was typed is in no address, so that neither a history nor a log holds it. */
@Named
@RequestScoped
public class FindPage {

    /** Somebody, with the address of their record. */
    public record Row(String address, Found found) {}

    private static final int ROWS = 20;

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    PeopleSearch search;

    private String who = "";
    private List<Found> found = List.of();
    private boolean looked;

    /** Looks for them. */
    public void look() {
        if (who.isBlank()) {
            problems.add("who", "staff_find.who.empty");
        } else {
            found = search.find(who, ROWS + 1, staff.author());
            looked = true;
        }
    }

    public boolean isLooked() {
        return looked;
    }

    public List<Row> getRows() {
        return found.stream()
                .limit(ROWS)
                .map(each -> new Row(PersonPage.addressOf(each.reference()), each))
                .toList();
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return found.size() > ROWS;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }
}
