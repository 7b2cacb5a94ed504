package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.account.PostedLetters;
import org.doorstep.web.Exchange;

/** staff/letters: letters with a code that wait to be printed, or that were printed and not used yet. */
@Named
@RequestScoped
public class LettersPage {

    private static final int ROWS = 25;

    @Inject
    PostedLetters letters;

    private final boolean printed = Exchange.asked("show").equals("printed");
    private final PlaceInList place =
            new PlaceInList(printed ? "/staff/letters?show=printed&" : "/staff/letters?", ROWS);
    private List<PostedLetters.Row> rows = List.of();

    @PostConstruct
    void read() {
        rows = place.read(printed ? letters::printed : letters::toPrint);
    }

    public boolean isPrinted() {
        return printed;
    }

    public List<PostedLetters.Row> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
