package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.account.Entrance;
import org.doorstep.account.SigningIn;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** signin/for-whom: after a right code, for whoever may sign in as more than one. */
@Named
@RequestScoped
public class ForWhomPage {

    private static final String FIELD = "who";

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    @Inject
    SigningIn signingIn;

    @Inject
    SessionCookie cookies;

    @Inject
    SigningInHere here;

    private @Nullable List<Choice> choices;

    /** Where there is nothing to choose any more, a new code is needed. */
    public void load() {
        if (getChoices().isEmpty()) {
            Exchange.goTo(getBefore());
        }
    }

    /** Signs in as the one that was chosen. */
    public void go() {
        String chosen = Exchange.asked(FIELD);
        if (chosen.isEmpty() && !getChoices().isEmpty()) {
            problems.add(FIELD + "-" + getChoices().get(0).code(), "signin_for_whom.empty");
            return;
        }
        if (signingIn.choose(browser(), chosen) instanceof SigningIn.SignedIn signedIn) {
            here.with(signedIn.token());
            Exchange.goTo(getNext());
        } else {
            Exchange.goTo(getBefore());
        }
    }

    public List<Choice> getChoices() {
        List<Choice> found = choices;
        if (found == null) {
            found = signingIn.choices(browser()).stream().map(this::choice).toList();
            choices = found;
        }
        return found;
    }

    private Choice choice(Entrance way) {
        LocalDate since = way.since();
        String name = way.isSelf() ? words.of("signin_for_whom.self") : way.forWhom();
        String about = since == null ? "" : words.of("signin_for_whom.since", way.forWhom(), dates.dayAndYear(since));
        return new Choice(way.key(), name, about, way.key().equals(Exchange.asked(FIELD)));
    }

    private String browser() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return cookies.read(request, SessionCookie.Use.CODE_ASKED).orElse("");
    }

    private String getBefore() {
        return "/signin/sign-in?next=" + Exchange.escaped(getNext());
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }
}
