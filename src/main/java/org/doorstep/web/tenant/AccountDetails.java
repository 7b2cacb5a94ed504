package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.account.OpenSessions;
import org.doorstep.account.TenantPassword;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.doorstep.web.signin.SigningInHere;

/** The part of tenant/details about how somebody signs in and where they are signed in, and tenant/sessions. */
@Named
@RequestScoped
public class AccountDetails {

    /** What was just done, as addresses say it. */
    private static final Set<String> DONE = Set.of("password-set", "password-removed", "elsewhere");

    @Inject
    CurrentPerson person;

    @Inject
    SigningInHere here;

    @Inject
    TenantPassword passwords;

    @Inject
    OpenSessions sessions;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    private Optional<Instant> passwordSetAt = Optional.empty();
    private List<OpenSessions.Open> open = List.of();

    @PostConstruct
    void load() {
        passwordSetAt = passwords.findSetAt(person.getWho());
        open = sessions.of(person.getWho().personId(), here.getToken().orElse(""));
    }

    public boolean isWithPassword() {
        return passwordSetAt.isPresent();
    }

    /** "Set on 30 December 2026", or that there is none. */
    public String getPassword() {
        return passwordSetAt
                .map(when -> words.of("tenant_details.password.set", dates.dayAndYear(when)))
                .orElse(words.of("tenant_details.password.none"));
    }

    /** In how many browsers they are signed in, this one included. */
    public String getPlaces() {
        return open.size() == 1
                ? words.of("tenant_details.sessions.one")
                : words.of("tenant_details.sessions.more", open.size());
    }

    public List<OpenSessions.Open> getOpen() {
        return open;
    }

    public boolean isElsewhere() {
        return open.size() > 1;
    }

    /** "Signed in on Wednesday 30 December at 10:30am, last used at 10:45am". */
    public String line(OpenSessions.Open session) {
        return words.of(
                "tenant_sessions.line",
                dates.day(session.startedAt()),
                dates.time(session.startedAt()),
                dates.time(session.lastUsedAt()));
    }

    /** What has just been done; empty where nothing was. */
    public String getDone() {
        String done = Exchange.asked("done");
        return DONE.contains(done) && !Exchange.isForm() ? words.of("tenant_details.done." + done) : "";
    }
}
