package org.doorstep.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.CallerAddress;
import org.doorstep.Keys;
import org.doorstep.account.AskingToCheck;
import org.doorstep.account.Claim;
import org.doorstep.account.CorrectionRequest.Asked;
import org.doorstep.account.SignUpAnswers;
import org.doorstep.account.SignUpDrafts;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** signin/ask-us-to-check: for whoever got no code. What they answered before stands here already. Says nothing of whether anything matched. */
@Named
@RequestScoped
public class AskUsToCheckPage {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Problems problems;

    @Inject
    CallerAddress caller;

    @Inject
    SignUpDrafts drafts;

    @Inject
    SessionCookie cookies;

    @Inject
    AskingToCheck asking;

    private final BirthDate birthDate = new BirthDate();
    private String name = "";
    private String rent = "";
    private String reply = "";
    private String differs = "";

    @PostConstruct
    void answersOfThisBrowser() {
        SignUpAnswers answers = drafts.of(cookies.read(
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                SessionCookie.Use.SIGNING_UP));
        name = answers.fullName();
        rent = answers.rentAccount();
        reply = answers.email();
        answers.bornOn().ifPresent(birthDate::show);
    }

    /** Notes the request, once however often the form is sent. */
    public void ask() {
        if (name.isBlank()) {
            problems.add("name", "signin_your_name.empty");
        }
        Optional<LocalDate> born = birthDate.read(problems, dates.dateOf(clock.instant()));
        Optional<Claim.Reached> answerTo = Claim.Reached.read(reply.strip());
        if (reply.isBlank()) {
            problems.add("reply", "signin_ask_us_to_check.reply.empty");
        } else if (answerTo.isEmpty()) {
            problems.add("reply", reply.contains("@") ? "signin_sign_in.email.wrong" : "signin_sign_in.mobile.wrong");
        }
        if (problems.isAny() || born.isEmpty() || answerTo.isEmpty()) {
            return;
        }
        Asked asked = new Asked(name.strip(), born.get(), rent.strip(), answerTo.get(), differs.strip());
        asking.ask(getForm(), caller.of(), asked)
                .ifPresentOrElse(
                        reference -> Exchange.goTo("/signin/asked-to-check?ref=" + reference),
                        () -> problems.add("name", "signin_ask_us_to_check.too_many"));
    }

    /** Names this form, so that sending it twice is one request. */
    public String getForm() {
        String sent = Exchange.asked("form");
        return sent.isEmpty() ? Keys.randomToken() : sent;
    }

    public BirthDate getBirthDate() {
        return birthDate;
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

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getDiffers() {
        return differs;
    }

    public void setDiffers(String differs) {
        this.differs = differs;
    }
}
