package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.CallerAddress;
import org.doorstep.account.SignInRates;
import org.doorstep.account.UsingPostedCode;
import org.doorstep.account.UsingPostedCode.Result;
import org.doorstep.account.UsingPostedCode.SignedIn;
import org.doorstep.account.UsingPostedCode.TooMany;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/**
 * signin/letter-code: the code of a posted letter, and the rent account number that does not stand in it. The answer is the same whichever is wrong,
 * and where the code is over. Leads to where a mobile or an email is added.
 */
@Named
@RequestScoped
public class LetterCodePage {

    private static final String NEXT = "/tenant/details";
    private static final String CODE = "code";

    @Inject
    Problems problems;

    @Inject
    CallerAddress caller;

    @Inject
    SignInRates rates;

    @Inject
    UsingPostedCode codes;

    @Inject
    SigningInHere here;

    private String code = "";
    private String rent = "";

    /** Signs in, or says what to do. */
    public void go() {
        if (code.isBlank()) {
            problems.add(CODE, "signin_letter_code.code.empty");
        }
        if (RentAccountNumber.keyOf(rent).isEmpty()) {
            problems.add("rent", "signin_with_details.rent.empty");
        }
        if (problems.isAny()) {
            return;
        }
        Optional<Duration> wait = rates.wait(caller.of());
        if (wait.isPresent()) {
            problems.add(
                    CODE, "signin_wait", Math.max(1, wait.get().plusSeconds(59).toMinutes()));
        } else {
            then(codes.use(rent, code, caller.of()));
        }
    }

    private void then(Result result) {
        if (result instanceof SignedIn signedIn) {
            here.with(signedIn.token());
            Exchange.goTo(NEXT);
        } else {
            problems.add(CODE, result instanceof TooMany ? "signin_letter_code.too_many" : "signin_letter_code.wrong");
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRent() {
        return rent;
    }

    public void setRent(String rent) {
        this.rent = rent;
    }
}
