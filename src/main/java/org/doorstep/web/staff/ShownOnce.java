package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.doorstep.Keys;

/**
 * Carries a secret over the redirect after a form to the page that shows it, once: sealed in a cookie that is erased when it is shown. So
 * that refreshing makes no second key, servers keep nothing, and no address holds it.
 */
@ApplicationScoped
public class ShownOnce {

    private static final String SEPARATOR = "\n";

    @Inject
    Keys keys;

    @Inject
    StaffCookies cookies;

    /**
     * Keeps a secret for the next page.
     *
     * @param about what it belongs to; only a page about the same shows it
     */
    public void keep(String about, String secret) {
        byte[] sealed = keys.seal(about + SEPARATOR + secret);
        cookies.write(
                response(),
                StaffCookies.Use.SHOWN_ONCE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The secret that was kept for this, if any; the next time there is none. */
    public String take(String about) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Optional<String> kept =
                cookies.read(request, StaffCookies.Use.SHOWN_ONCE).flatMap(this::open);
        Optional<String> ours = kept.filter(text -> text.startsWith(about + SEPARATOR));
        ours.ifPresent(any -> cookies.erase(response(), StaffCookies.Use.SHOWN_ONCE));
        return ours.map(text -> text.substring(about.length() + SEPARATOR.length()))
                .orElse("");
    }

    private Optional<String> open(String cookie) {
        try {
            return Optional.of(keys.open(Base64.getUrlDecoder().decode(cookie)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
