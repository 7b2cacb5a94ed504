package org.doorstep.web.staff;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.util.regex.Pattern;
import org.doorstep.web.Nonce;
import org.primefaces.csp.CspState;

/**
 * Gives PrimeFaces the nonce that {@link org.doorstep.web.SecurityHeaders} said. Its own would be kept in the view's scope, which is an HTTP
 * session: we have none, and it would make one on the tenants' pages too. A page that is sent back gets a new nonce; only an answer into a
 * page that stands already has scripts with the page's, which comes with the call and does nothing but return to it.
 */
final class PageNonce extends CspState {

    private static final String ON_PAGE = "primefaces.nonce";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final ExternalContext exchange;

    PageNonce(FacesContext faces) {
        super(faces);
        exchange = faces.getExternalContext();
    }

    @Override
    public String getNonce() {
        String onPage = exchange.getRequestParameterMap().get(ON_PAGE);
        return onPage != null && isInto(onPage) ? onPage : Nonce.of((ServletRequest) exchange.getRequest());
    }

    /** PrimeFaces would say a second policy of its own; ours is said. */
    @Override
    public boolean isInitialized() {
        return true;
    }

    private boolean isInto(String onPage) {
        return "true".equals(exchange.getRequestParameterMap().get("jakarta.faces.partial.ajax"))
                && SHAPE.matcher(onPage).matches();
    }
}
