package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.intake.ImportRuns;

/** staff/imports: the files that came in, by this page, the API and the demo alike; the newest first. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int ROWS = 20;

    @Inject
    ImportRuns runs;

    @Inject
    ImportWords words;

    private final PlaceInList place = new PlaceInList("/staff/imports?", ROWS);

    private List<ImportWords.Row> rows = List.of();

    @PostConstruct
    void read() {
        rows = words.rows(place.read(runs::newest));
    }

    public List<ImportWords.Row> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
