package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.FreshSignIn;
import org.doorstep.account.Sessions;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.privacy.Looks;
import org.doorstep.privacy.OwnCopy;
import org.doorstep.privacy.PersonExport;
import org.doorstep.web.CopyWords;
import org.doorstep.web.CopyWords.Chapter;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.doorstep.web.signin.SessionCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** tenant/my-data and tenant/my-data-read: a person's own copy of all that we hold, for who has just proved who they are. */
@Named
@RequestScoped
public class MyDataPage {

    private static final String HERE = "/tenant/my-data";

    /** Who looked at what, in words. */
    public record Looked(String day, String what) {}

    @Inject
    CurrentPerson person;

    @Inject
    PersonExport export;

    @Inject
    Looks looks;

    @Inject
    CopyWords copyWords;

    @Inject
    Words words;

    @Inject
    SessionCookie cookies;

    @Inject
    Sessions sessions;

    @Inject
    FreshSignIn fresh;

    @Inject
    @ConfigProperty(name = "doorstep.privacy.fresh")
    Duration within;

    private List<Chapter> chapters = List.of();

    /** Whether they have signed in only just now. */
    public boolean isFresh() {
        return token().filter(each -> fresh.isWithin(within, each)).isPresent();
    }

    /** Reads all of it, or goes back to where signing in again is asked. */
    public void read() {
        if (isFresh()) {
            chapters = copyWords.chapters(copy());
        } else {
            Exchange.goTo(HERE);
        }
    }

    /** Hands over the file. */
    public void download() {
        if (isFresh()) {
            copyWords.download(copy());
        } else {
            Exchange.goTo(HERE);
        }
    }

    /** Ends this session, and comes back here with a new one. */
    public void signInAgain() {
        token().ifPresent(sessions::end);
        Exchange.goTo("/signin/sign-in?next=" + Exchange.escaped(HERE));
    }

    private OwnCopy copy() {
        String reference = person.getWho().reference();
        return export.of(reference, "", new Author("person:" + reference, Way.WEB))
                .orElseThrow();
    }

    private Optional<String> token() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return cookies.read(request, SessionCookie.Use.SIGNED_IN);
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    /** "5": minutes. */
    public long getMinutes() {
        return within.toMinutes();
    }

    public List<Looked> getLooks() {
        return looks.at(person.getWho().reference()).stream()
                .map(each -> new Looked(each.day(), what(each.action())))
                .toList();
    }

    private String what(String action) {
        String key = "my_data.look." + action;
        return words.of(words.has(key) ? key : "my_data.look.other");
    }
}
