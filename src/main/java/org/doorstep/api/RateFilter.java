package org.doorstep.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import org.doorstep.Buckets.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Asks a key that calls too fast to wait, and tells each how much it has left: RateLimit and RateLimit-Policy as in
 * draft-ietf-httpapi-ratelimit-headers-10, Retry-After as in RFC 9110.
 */
@Provider
@ApplicationScoped
@Priority(RateFilter.AFTER_THE_KEY)
public class RateFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final int AFTER_THE_KEY = Priorities.AUTHENTICATION + 100;

    private static final String TAKEN = Taken.class.getName();

    @Inject
    CallRates rates;

    @Inject
    Caller caller;

    @Context
    ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request) {
        Taken taken = rates.call(caller.key(), weightOf(called.getResourceMethod()));
        request.setProperty(TAKEN, taken);
        if (!taken.given()) {
            request.abortWith(tooFast(taken.after(), "This key calls too fast."));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(TAKEN) instanceof Taken taken) {
            MultivaluedMap<String, Object> headers = answer.getHeaders();
            headers.putSingle(
                    "RateLimit-Policy",
                    "\"calls\";q=" + taken.limit().atOnce() + ";w="
                            + seconds(taken.limit().refill()));
            headers.putSingle("RateLimit", "\"calls\";r=" + taken.left() + ";t=" + seconds(taken.untilFull()));
        }
    }

    static Response tooFast(Duration wait, String what) {
        long seconds = seconds(wait);
        return Problem.of(
                        ProblemCode.TOO_FAST,
                        what + " Wait " + (seconds == 1 ? "a second" : seconds + " seconds") + ", then send it again.")
                .answer()
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    /** Whole seconds, rounded up: who waits so long is not asked to wait again. */
    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static int weightOf(@Nullable Method method) {
        Weight weight = method == null ? null : method.getAnnotation(Weight.class);
        return weight == null ? 1 : weight.value();
    }
}
