package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.account.SigningIn;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.TypedDate;

/** signin/sign-in: what identifies a tenant. The answer is the same whether it matched or not. */
@Named
@RequestScoped
public class SignInPage {

    private static final String BORN = "born-day";

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Problems problems;

    @Inject
    SigningIn signingIn;

    @Inject
    SessionCookie cookies;

    private String rent = "";
    private String day = "";
    private String month = "";
    private String year = "";

    /** Sends a code if the details match, and goes on either way. */
    public void send() {
        if (RentAccountNumber.keyOf(rent).isEmpty()) {
            problems.add("rent", "signin_sign_in.rent.empty");
        }
        Optional<LocalDate> born = born();
        if (problems.isAny() || born.isEmpty()) {
            return;
        }
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        cookies.write(response, SessionCookie.Use.CODE_ASKED, signingIn.ask(rent, born.get()));
        Exchange.goTo("/signin/enter-code?next=" + Exchange.escaped(getNext()));
    }

    private Optional<LocalDate> born() {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            problems.add(BORN, "signin_sign_in.born.empty");
            return Optional.empty();
        }
        Optional<LocalDate> born = TypedDate.read(day, month, year);
        if (born.isEmpty()) {
            problems.add(BORN, "signin_sign_in.born.wrong");
        } else if (born.get().isAfter(dates.dateOf(clock.instant()))) {
            problems.add(BORN, "signin_sign_in.born.future");
        }
        return born;
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }

    public boolean isTimedOut() {
        return !Exchange.isForm() && !Exchange.asked("timed-out").isEmpty();
    }

    public String getRent() {
        return rent;
    }

    public void setRent(String rent) {
        this.rent = rent;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
