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
import java.net.URI;
import java.util.Set;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/**
 * Lets a form be sent only from our own pages. A browser says where a form came from by Origin, by Sec-Fetch-Site or at least by Referer;
 * a POST that says nothing, or something else, is refused with a page. This and the other guards go by the path that the server will
 * serve, not by the address as it was written, which may say the same in many ways. The API is not for browsers and is left out: it takes no cookie. Nor are
 * the webhooks of providers, which are signed.
 */
public class SameOrigin implements Filter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Landlord landlord;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (SAFE.contains(asked.getMethod()) || isForPrograms(asked) || isOurs(asked)) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The API and the webhooks: no browser calls them. */
    static boolean isForPrograms(HttpServletRequest asked) {
        String path = asked.getServletPath();
        return path.startsWith("/api/") || path.startsWith("/webhooks/");
    }

    private boolean isOurs(HttpServletRequest asked) {
        String origin = asked.getHeader("Origin");
        if (origin != null) {
            return isOurHost(origin, asked);
        }
        String site = asked.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : isOurHost(asked.getHeader("Referer"), asked);
    }

    private boolean isOurHost(@Nullable String address, HttpServletRequest asked) {
        String host = host(address);
        return host != null && (host.equals(asked.getHeader("Host")) || host.equals(host(landlord.getPublicUrl())));
    }

    private static @Nullable String host(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
