package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.doorstep.CallerAddress;
import org.doorstep.account.SignInRates;
import org.doorstep.account.SigningIn;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** signin/enter-code: proves it. A new session token is given out here; the one that asked for the code ends. */
@Named
@RequestScoped
public class EnterCodePage {

    private static final String FIELD = "code";

    private static final Map<String, String> BEFORE = Map.of(
            "contact",
            "/signin/sign-in",
            "details",
            "/signin/with-details",
            "account",
            "/signin/your-rent-account",
            "anew",
            "/tenant/prove");

    @Inject
    Problems problems;

    @Inject
    SigningIn signingIn;

    @Inject
    SessionCookie cookies;

    @Inject
    SigningInHere here;

    @Inject
    SignInRates rates;

    @Inject
    CallerAddress caller;

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
            here.with(signedIn.token());
            Exchange.goTo(getNext());
        } else if (result instanceof SigningIn.ToChoose) {
            Exchange.goTo("/signin/for-whom?next=" + Exchange.escaped(getNext()));
        } else {
            rates.missed(caller.of());
            boolean wrong = result instanceof SigningIn.WrongCode;
            problems.add(FIELD, wrong ? "signin_enter_code.wrong" : "signin_enter_code.ended");
        }
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }

    /** By which way a code was asked for: contact, details or account. */
    public String getBy() {
        String by = Exchange.asked("by");
        return BEFORE.containsKey(by) ? by : "details";
    }

    /** The key of the words that say where a code has gone, if it has. */
    public String getSent() {
        return switch (getBy()) {
            case "contact" -> "signin_enter_code.sent.contact";
            case "anew" -> "signin_enter_code.sent.anew";
            default -> "signin_enter_code.sent";
        };
    }

    /** Where what was entered can be checked, and a new code asked for. */
    public String getBefore() {
        return BEFORE.get(getBy()) + "?next=" + Exchange.escaped(getNext());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
