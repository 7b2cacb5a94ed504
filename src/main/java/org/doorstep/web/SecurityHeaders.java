package org.doorstep.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.doorstep.settings.Landlord;

/** What every answer says to browsers: take nothing from elsewhere, run nothing inline, be framed by nobody, keep personal pages nowhere. */
public class SecurityHeaders implements Filter {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    @Inject
    Landlord landlord;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", policy(asked));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", PERMISSIONS);
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (landlord.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        answer.setHeader("Vary", "Accept-Encoding");
        answer.setHeader("Cache-Control", caching(asked));
        chain.doFilter(request, response);
    }

    /** Staff pages have scripts: those of our own files, and those in the page that carry its nonce. */
    private static String policy(HttpServletRequest asked) {
        return asked.getServletPath().startsWith("/staff")
                ? POLICY + "; script-src 'self' 'nonce-" + Nonce.make(asked) + "'"
                : POLICY;
    }

    private static String caching(HttpServletRequest asked) {
        if (!asked.getServletPath().startsWith("/theme/")) {
            return "no-store";
        }
        return asked.getQueryString() == null ? "public, max-age=86400" : "public, max-age=31536000, immutable";
    }
}
