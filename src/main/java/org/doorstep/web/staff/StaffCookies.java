package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.doorstep.settings.Landlord;

/** The cookies of staff: they travel to {@code /staff} alone, so that no tenant's page ever sees them. */
@ApplicationScoped
public class StaffCookies {

    private static final int MINUTE = 60;

    /** What a cookie is for. */
    public enum Use {
        /** Who is signed in; ends with the browser. */
        SIGNED_IN("doorstep-staff", -1),
        /** What the next page shows once. */
        SHOWN_ONCE("doorstep-staff-once", MINUTE);

        private final String name;
        private final int seconds;

        Use(String name, int seconds) {
            this.name = name;
            this.seconds = seconds;
        }
    }

    @Inject
    Landlord landlord;

    public Optional<String> read(HttpServletRequest request, Use use) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(use)))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    public void write(HttpServletResponse response, Use use, String value) {
        set(response, use, value, use.seconds);
    }

    public void erase(HttpServletResponse response, Use use) {
        set(response, use, "", 0);
    }

    private void set(HttpServletResponse response, Use use, String value, int seconds) {
        Cookie cookie = new Cookie(name(use), value);
        cookie.setPath("/staff");
        cookie.setHttpOnly(true);
        cookie.setSecure(landlord.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    /** The prefix makes browsers refuse the cookie without https; the stricter one would need the path of all pages. */
    private String name(Use use) {
        return landlord.isSecure() ? "__Secure-" + use.name : use.name;
    }
}
