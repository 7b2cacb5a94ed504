package org.doorstep.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.account.Claim;
import org.doorstep.account.SignUpAnswers;
import org.doorstep.account.SignUpDrafts;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/**
 * signin/your-email, your-name, your-birth-date, your-rent-account: one question each. What was answered is kept for this browser, so that
 * going back shows it, and asking us to check need not ask again. The end is the same whether it all matched or not.
 */
@Named
@RequestScoped
public class SignUpPage {

    private static final String HOME = "/tenant/home";

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Problems problems;

    @Inject
    CodeAsking codes;

    @Inject
    SignUpDrafts drafts;

    @Inject
    SessionCookie cookies;

    private final BirthDate birthDate = new BirthDate();
    private SignUpAnswers answers = SignUpAnswers.NONE;
    private String email = "";
    private String name = "";
    private String rent = "";

    @PostConstruct
    void answersOfThisBrowser() {
        answers = drafts.of(browser());
        email = answers.email();
        name = answers.fullName();
        rent = answers.rentAccount();
        answers.bornOn().ifPresent(birthDate::show);
    }

    public void giveEmail() {
        if (email.isBlank()) {
            problems.add("email", "signin_your_email.empty");
        } else if (ContactPoint.read(ContactKind.EMAIL, email).isEmpty()) {
            problems.add("email", "signin_sign_in.email.wrong");
        } else {
            goOn(answers.emailing(email.strip()), "/signin/your-name");
        }
    }

    public void giveName() {
        if (name.isBlank()) {
            problems.add("name", "signin_your_name.empty");
        } else {
            goOn(answers.named(name.strip()), "/signin/your-birth-date");
        }
    }

    public void giveBirthDate() {
        Optional<LocalDate> born = birthDate.read(problems, dates.dateOf(clock.instant()));
        if (!problems.isAny() && born.isPresent()) {
            goOn(answers.bornOn(born.get()), "/signin/your-rent-account");
        }
    }

    /** The last question: sends a code if it all matches, and goes on either way. */
    public void giveRentAccount() {
        if (RentAccountNumber.keyOf(rent).isEmpty()) {
            problems.add("rent", "signin_with_details.rent.empty");
            return;
        }
        SignUpAnswers all = answers.payingBy(rent.strip());
        keep(all);
        Optional<Claim> claim = all.claim();
        if (claim.isPresent()) {
            codes.ask(claim.get(), "rent", "account", HOME);
        } else {
            Exchange.goTo(all.fullName().isEmpty() ? "/signin/your-name" : "/signin/your-birth-date");
        }
    }

    private void goOn(SignUpAnswers given, String next) {
        keep(given);
        Exchange.goTo(next);
    }

    private void keep(SignUpAnswers given) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        cookies.write(
                (HttpServletResponse) external.getResponse(),
                SessionCookie.Use.SIGNING_UP,
                drafts.keep(browser(), given));
    }

    private Optional<String> browser() {
        return cookies.read(
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                SessionCookie.Use.SIGNING_UP);
    }

    public BirthDate getBirthDate() {
        return birthDate;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRent() {
        return rent;
    }

    public void setRent(String rent) {
        this.rent = rent;
    }
}
