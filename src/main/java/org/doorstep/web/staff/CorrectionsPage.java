package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.account.CorrectionRequest;
import org.doorstep.account.Corrections;

/** staff/corrections: who got no code and asked us to check, the oldest first. */
@Named
@RequestScoped
public class CorrectionsPage {

    private static final int ROWS = 25;

    @Inject
    Corrections corrections;

    private final PlaceInList place = new PlaceInList("/staff/corrections?", ROWS);
    private List<CorrectionRequest> rows = List.of();

    @PostConstruct
    void read() {
        rows = place.read(corrections::open);
    }

    public List<CorrectionRequest> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
