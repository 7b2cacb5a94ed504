package org.doorstep.api;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query parameters of a call, read as {@link Fields} reads a body: all that needs mending is told at once, with "?name" for a pointer. */
final class QueryFields {

    private final Map<String, List<String>> parameters;
    private final FieldErrors errors;
    private final Set<String> asked = new LinkedHashSet<>();

    QueryFields(Map<String, List<String>> parameters, FieldErrors errors) {
        this.parameters = parameters;
        this.errors = errors;
    }

    static QueryFields of(UriInfo call) {
        return new QueryFields(call.getQueryParameters(), new FieldErrors());
    }

    /** Beside a body: what needs mending in either is told together. */
    static QueryFields of(UriInfo call, Fields body) {
        return new QueryFields(call.getQueryParameters(), body.errors());
    }

    static String pointerTo(String name) {
        return "?" + name;
    }

    /** A parameter that may be given once. */
    Optional<Written> written(String name) {
        List<Written> given = all(name, 0, 1);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
    }

    /** A parameter that must be given once. */
    Written neededWritten(String name) {
        List<Written> given = all(name, 1, 1);
        return given.isEmpty() ? new Written(pointerTo(name), "", new FieldErrors()) : given.get(0);
    }

    /** A parameter that is given this many times. */
    List<Written> all(String name, int least, int most) {
        asked.add(name);
        List<String> given = parameters.getOrDefault(name, List.of());
        if (given.size() < least) {
            errors.refuse(pointerTo(name), "This parameter is needed.");
            return List.of();
        }
        if (given.size() > most) {
            errors.refuse(pointerTo(name), "Give this parameter at most " + (most == 1 ? "once." : most + " times."));
            return List.of();
        }
        List<Written> read = new ArrayList<>();
        given.forEach(text -> read.add(new Written(pointerTo(name), text, errors)));
        return read;
    }

    /** Ends the call if any parameter needs mending, or was not asked for. */
    void check() {
        refuseUnknown();
        errors.check();
    }

    void refuseUnknown() {
        parameters.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> errors.refuse(
                        pointerTo(name),
                        "No parameter has this name here. Those that may be sent: " + String.join(", ", asked)));
    }
}
