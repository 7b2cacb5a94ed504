package org.doorstep.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.account.ApiScope;
import org.jspecify.annotations.Nullable;

/** Lets a call through only with a scope that the call asks for; a call that asks for none is let through to nobody. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Context
    ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request) {
        List<ApiScope> enough = scopesOf(called.getResourceMethod());
        if (enough.stream().noneMatch(caller.key()::may)) {
            request.abortWith(Problem.of(ProblemCode.SCOPE_NEEDED, whatIsNeeded(enough))
                    .answer()
                    .build());
        }
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
