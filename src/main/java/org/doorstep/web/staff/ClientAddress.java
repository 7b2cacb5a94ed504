package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a request came from, as the connection says it, or the proxy in the header that it is known to set. */
@ApplicationScoped
public class ClientAddress {

    private static final int LONGEST = 45;

    @Inject
    @ConfigProperty(name = "doorstep.proxy.address-header")
    Optional<String> header;

    /** The last entry: the one that our own proxy has added. What stands before it may be anybody's invention. */
    public String of(HttpServletRequest request) {
        String said = header.map(request::getHeader).orElse(null);
        String address = said == null || said.isBlank()
                ? request.getRemoteAddr()
                : said.substring(said.lastIndexOf(',') + 1).strip();
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
    }
}
