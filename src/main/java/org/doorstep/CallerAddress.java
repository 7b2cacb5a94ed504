package org.doorstep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * From where a request comes. Anybody can write X-Forwarded-For, so only what the landlord's own proxies have added at its end is believed:
 * the setting says how many of them there are.
 */
@ApplicationScoped
public class CallerAddress {

    /** Of an address; a proxy that is none of ours could send more. */
    private static final int LONGEST = 45;

    private static final String IPV4_IN_IPV6 = "::ffff:";

    @Inject
    @ConfigProperty(name = "doorstep.proxies")
    int proxies;

    @Inject
    HttpServletRequest request;

    /** The address, or the network of an IPv6 address: at most 45 characters. */
    public String of() {
        String network = network(behind(proxies, request.getRemoteAddr(), request.getHeader("X-Forwarded-For")));
        return network.length() <= LONGEST ? network : network.substring(0, LONGEST);
    }

    /**
     * The address that the outermost of our proxies saw.
     *
     * @param socket whoever is connected to this server
     * @param forwarded the header; null where there is none
     */
    static String behind(int proxies, String socket, @Nullable String forwarded) {
        if (proxies < 1 || forwarded == null) {
            return socket;
        }
        List<String> seen =
                Arrays.stream(forwarded.split(",", -1)).map(String::strip).toList();
        return seen.size() < proxies ? socket : seen.get(seen.size() - proxies);
    }

    /** An IPv6 address is one of 2^64 that its owner may use in turn: all of them count as one. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        if (address.startsWith(IPV4_IN_IPV6) && address.contains(".")) {
            return address.substring(IPV4_IN_IPV6.length());
        }
        String[] halves = address.split("::", 2);
        String[] groups = halves[0].isEmpty() ? new String[0] : halves[0].split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length))) + (groups.length < 4 ? "::" : "");
    }
}
