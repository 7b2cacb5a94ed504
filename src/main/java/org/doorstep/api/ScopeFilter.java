package org.doorstep.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.account.ApiKey;
import org.doorstep.account.ApiKeys;
import org.doorstep.account.ApiScope;
import org.jspecify.annotations.Nullable;

/** Lets a call through only with an open key of a scope that the call asks for; a call that asks for none is let through to nobody. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class ScopeFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_KEY = 200;

    @Inject
    ApiKeys keys;

    @Inject
    Caller caller;

    @Context
    ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<ApiKey> key =
                presented(request.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(keys::find);
        List<ApiScope> enough = scopesOf(called.getResourceMethod());
        if (key.isEmpty()) {
            request.abortWith(Problem.of(
                            ProblemCode.KEY_NEEDED,
                            "Send the header Authorization: Bearer, then an API key that is open.")
                    .answer()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build());
        } else if (enough.stream().noneMatch(key.get()::may)) {
            request.abortWith(Problem.of(ProblemCode.SCOPE_NEEDED, whatIsNeeded(enough))
                    .answer()
                    .build());
        } else {
            caller.isKnownBy(key.get());
        }
    }

    private static Optional<String> presented(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String key = header.substring(SCHEME.length()).strip();
        return key.isEmpty() || key.length() > LONGEST_KEY ? Optional.empty() : Optional.of(key);
    }

    private static List<ApiScope> scopesOf(@Nullable Method method) {
        NeedsScope needs = method == null ? null : method.getAnnotation(NeedsScope.class);
        return needs == null ? List.of() : List.of(needs.value());
    }

    private static String whatIsNeeded(List<ApiScope> enough) {
        return enough.isEmpty()
                ? "No key may make this call."
                : "Use a key with the scope "
                        + enough.stream()
                                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                        + ".";
    }
}
