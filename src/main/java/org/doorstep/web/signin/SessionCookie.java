package org.doorstep.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.doorstep.settings.Landlord;

/**
 * The four cookies: who is signed in, which browser asked for a code, which is creating an account, and which sent a form too late. Opaque tokens that end with the browser; HttpOnly, SameSite=Lax
 * (a link in a text must find its reader signed in), Secure wherever the service has https.
 */
@ApplicationScoped
public class SessionCookie {

    /** What a cookie is for. */
    public enum Use {
        SIGNED_IN("doorstep"),
        CODE_ASKED("doorstep-code"),
        SIGNING_UP("doorstep-new"),
        FORM_KEPT("doorstep-form");

        private final String name;

        Use(String name) {
            this.name = name;
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

    public void write(HttpServletResponse response, Use use, String token) {
        set(response, use, token, -1);
    }

    public void erase(HttpServletResponse response, Use use) {
        set(response, use, "", 0);
    }

    private void set(HttpServletResponse response, Use use, String value, int age) {
        Cookie cookie = new Cookie(name(use), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(landlord.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(age);
        response.addCookie(cookie);
    }

    /** The prefix makes browsers refuse the cookie from a neighbouring host or without https. */
    private String name(Use use) {
        return landlord.isSecure() ? "__Host-" + use.name : use.name;
    }
}
