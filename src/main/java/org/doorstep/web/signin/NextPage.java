package org.doorstep.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        String query = KEPT.stream()
                .filter(name -> asked.getParameter(name) != null
                        && !asked.getParameter(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(asked.getParameter(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String path = asked.getServletPath().replaceFirst("\\.xhtml$", "");
        return new NextPage(query.isEmpty() ? path : path + "?" + query);
    }

    String escaped() {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
