package org.doorstep.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.CallerAddress;
import org.doorstep.account.OpenKey;
import org.doorstep.account.OpenKeys;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call on only with a key that is open. From an address that has tried too many others, no key is looked at for a while but those
 * that were let in before.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_KEY = 200;
    private static final int MOST_REMEMBERED = 1_000;

    /** What this server let in lately, so that a neighbour who tries wrong keys shuts nobody out. */
    private final RecentHashes letIn = new RecentHashes(MOST_REMEMBERED);

    @Inject
    OpenKeys keys;

    @Inject
    Caller caller;

    @Inject
    CallRates rates;

    @Inject
    CallerAddress address;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> presented = presented(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Optional<OpenKey> key = presented
                .filter(each -> letIn.isRemembered(each) || rates.waitOf(address.of()) == null)
                .flatMap(keys::findByHash);
        if (key.isPresent()) {
            presented.ifPresent(letIn::remember);
            caller.isKnownBy(key.get());
        } else {
            refuse(request);
        }
    }

    private void refuse(ContainerRequestContext request) {
        String from = address.of();
        Duration wait = rates.waitOf(from);
        if (wait != null) {
            request.abortWith(RateFilter.tooFast(wait, "Too many calls without an open key came from this address."));
        } else {
            rates.wrongKey(from);
            request.abortWith(keyNeeded());
        }
    }

    private static Response keyNeeded() {
        return Problem.of(
                        ProblemCode.KEY_NEEDED, "Send the header Authorization: Bearer, then an API key that is open.")
                .answer()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** The hash of the key that came. */
    private static Optional<String> presented(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String key = header.substring(SCHEME.length()).strip();
        return key.isEmpty() || key.length() > LONGEST_KEY ? Optional.empty() : Optional.of(OpenKeys.hashOf(key));
    }
}
