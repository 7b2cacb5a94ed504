package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.doorstep.account.SigningIn;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** signin/enter-code: proves it. A new session token is given out here; the one that asked for the code ends. */
@Named
@RequestScoped
public class EnterCodePage {

    private static final String FIELD = "code";

    @Inject
    Problems problems;

    @Inject
    SigningIn signingIn;

    @Inject
    SessionCookie cookies;

    private String code = "";

    /** Signs in, or says what to do about the code. */
    public void go() {
        if (code.replaceAll("[^0-9]", "").isEmpty()) {
            problems.add(FIELD, "signin_enter_code.empty");
            return;
        }
        ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
        String asked = cookies.read((HttpServletRequest) browser.getRequest(), SessionCookie.Use.CODE_ASKED)
                .orElse("");
        SigningIn.CodeResult result = signingIn.confirm(asked, code);
        if (result instanceof SigningIn.SignedIn signedIn) {
            HttpServletResponse response = (HttpServletResponse) browser.getResponse();
            cookies.write(response, SessionCookie.Use.SIGNED_IN, signedIn.token());
            cookies.erase(response, SessionCookie.Use.CODE_ASKED);
            Exchange.goTo(getNext());
        } else if (result instanceof SigningIn.WrongCode) {
            problems.add(FIELD, "signin_enter_code.wrong");
        } else {
            problems.add(FIELD, "signin_enter_code.ended");
        }
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }

    public String getSignInAddress() {
        return "/signin/sign-in?next=" + Exchange.escaped(getNext());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
