package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.doorstep.account.Sessions;

/** This browser is signed in from now on, by a token that nobody has seen before. What it was signed in with until now ends. */
@RequestScoped
public class SigningInHere {

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookies;

    /** Takes over the token of a new session. */
    public void with(String token) {
        ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletResponse response = (HttpServletResponse) browser.getResponse();
        getToken().ifPresent(sessions::end);
        cookies.write(response, SessionCookie.Use.SIGNED_IN, token);
        cookies.erase(response, SessionCookie.Use.CODE_ASKED);
    }

    /** This browser is signed in no more. */
    public void forget() {
        ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
        cookies.erase((HttpServletResponse) browser.getResponse(), SessionCookie.Use.SIGNED_IN);
    }

    /** Of the session by which this browser is signed in; whether it is open the filter has seen. */
    public Optional<String> getToken() {
        ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
        return cookies.read((HttpServletRequest) browser.getRequest(), SessionCookie.Use.SIGNED_IN);
    }
}
