package org.doorstep.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.doorstep.account.FormDrafts;
import org.doorstep.account.OpenSessions;

/** Forms that tenants send after their session is over: what they had filled in is kept for the hour, and shown when they are back. */
@ApplicationScoped
public class LateForms {

    /** In an address: what this person had filled in there is to be shown. */
    static final String ASKED = "draft";

    /** In a form: the name of a field that is kept nowhere. The tags of passwords and codes say it. */
    private static final String NEVER = "never-kept";

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret).*");

    @Inject
    OpenSessions sessions;

    @Inject
    FormDrafts drafts;

    @Inject
    SessionCookie cookies;

    /**
     * Keeps a form.
     *
     * @param token of the session that is over
     * @return whether there was one worth keeping
     */
    boolean keep(String token, HttpServletRequest asked, HttpServletResponse answer) {
        if (!asked.getMethod().equals("POST")) {
            return false;
        }
        Map<String, List<String>> answers = answers(asked);
        Optional<String> kept = answers.isEmpty()
                ? Optional.empty()
                : sessions.findBearer(token).flatMap(person -> drafts.keep(person, path(asked), answers));
        kept.ifPresent(each -> cookies.write(answer, SessionCookie.Use.FORM_KEPT, each));
        return kept.isPresent();
    }

    /** What this person had filled in on the page that they ask for. */
    Map<String, List<String>> find(HttpServletRequest asked, long person) {
        return asked.getMethod().equals("GET") && asked.getParameter(ASKED) != null
                ? cookies.read(asked, SessionCookie.Use.FORM_KEPT)
                        .map(browser -> drafts.find(browser, person, path(asked)))
                        .orElse(Map.of())
                : Map.of();
    }

    private static Map<String, List<String>> answers(HttpServletRequest asked) {
        String[] said = asked.getParameterValues(NEVER);
        Set<String> never = said == null ? Set.of() : new HashSet<>(Arrays.asList(said));
        Map<String, List<String>> answers = new TreeMap<>();
        asked.getParameterMap().forEach((name, values) -> {
            boolean isSecret = never.contains(name) || SECRET.matcher(name).matches();
            if (!isSecret && !name.equals(NEVER) && !name.startsWith("jakarta.faces")) {
                answers.put(name, List.of(values));
            }
        });
        return answers;
    }

    private static String path(HttpServletRequest asked) {
        return asked.getServletPath().replaceFirst("\\.xhtml$", "");
    }
}
