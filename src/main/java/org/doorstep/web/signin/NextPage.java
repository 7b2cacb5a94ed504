package org.doorstep.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes after they have signed in. Only a tenant page of ours with the few parameters that say what was being done; anything
 * else becomes Home, so that no address from outside can send people elsewhere.
 *
 * @param address begins with {@code /tenant/}
 */
public record NextPage(String address) {

    private static final String HOME = "/tenant/home";
    private static final List<String> KEPT = List.of("order", "change", "part", "from", "day", "slot", "hold", "ref");
    private static final Pattern OURS = Pattern.compile("/tenant/[a-z-]+(\\?[A-Za-z0-9=&%._+-]*)?");

    public NextPage {
        if (!OURS.matcher(address).matches()) {
            address = HOME;
        }
    }

    /** The page that was asked for, a form's choices included. */
    static NextPage of(HttpServletRequest asked) {
        String query = chosen(asked, "");
        return new NextPage(query.isEmpty() ? path(asked) : path(asked) + "?" + query);
    }

    /** The page of a form that was sent too late, as it stood in the browser: with what it was about, and to be filled in again. */
    static NextPage ofLate(HttpServletRequest asked) {
        String before = queryOf(asked.getHeader("Referer"), path(asked));
        String query = Stream.of(before, chosen(asked, before), LateForms.ASKED + "=yes")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return new NextPage(path(asked) + "?" + query);
    }

    /** What a form or an address says of what is being done, but for what another query says already. */
    private static String chosen(HttpServletRequest asked, String said) {
        return KEPT.stream()
                .filter(name -> !("&" + said).contains("&" + name + "="))
                .filter(name -> asked.getParameter(name) != null
                        && !asked.getParameter(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(asked.getParameter(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String path(HttpServletRequest asked) {
        return asked.getServletPath().replaceFirst("\\.xhtml$", "");
    }

    private static String queryOf(@Nullable String referer, String path) {
        try {
            URI before = URI.create(referer == null ? "" : referer);
            String query = before.getRawQuery();
            return path.equals(before.getPath()) && query != null ? query : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    String escaped() {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
