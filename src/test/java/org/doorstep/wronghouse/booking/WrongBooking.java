package org.doorstep.wronghouse.booking;

import jakarta.faces.context.FacesContext;
import org.doorstep.wronghouse.intake.WrongLoad;
import org.doorstep.wronghouse.web.WrongPage;

/** A use case that knows its page. */
public class WrongBooking {
    WrongLoad load;
    FacesContext faces;
    WrongPage page;
}
