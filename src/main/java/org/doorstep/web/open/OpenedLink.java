package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.doorstep.booking.VisitLinks;
import org.doorstep.web.Exchange;

/** The visit that the link of this request opens. A link that opens nothing leads to a page that says so, whatever the reason. */
@RequestScoped
public class OpenedLink {

    @Inject
    VisitLinks links;

    /** The token of the address, or of the form that came from it. */
    public String token() {
        Object inAddress = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(VisitLinkFilter.TOKEN);
        return inAddress != null ? (String) inAddress : Exchange.asked("token").replaceAll("[^A-Za-z0-9_-]", "");
    }

    public String address() {
        return "/v/" + token();
    }

    /** The visit, or nothing once the browser was sent to the page for ended links. */
    public Optional<VisitLinks.Opened> open() {
        Optional<VisitLinks.Opened> opened = links.open(token());
        if (opened.isEmpty()) {
            Exchange.goTo("/open/link-ended");
        }
        return opened;
    }
}
