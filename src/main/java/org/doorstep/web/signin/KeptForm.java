package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether the page that is shown has been filled in again with what was sent too late. */
@Named
@RequestScoped
public class KeptForm {

    private boolean shown;

    void isShown() {
        shown = true;
    }

    /** Nothing was sent: the page says so. */
    public boolean isThere() {
        return shown;
    }
}
