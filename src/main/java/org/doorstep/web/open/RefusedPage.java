package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** open/refused: a form that was not ours, or too old to be understood. Whatever led here, the answer is that it was refused. */
@Named
@RequestScoped
public class RefusedPage {

    /** Sets the status; the container's own would call a mangled form our fault. */
    public void refuse() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
    }
}
