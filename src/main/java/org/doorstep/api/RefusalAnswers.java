package org.doorstep.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal as its problem document. */
@Provider
public class RefusalAnswers implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        return refusal.problem().answer().build();
    }
}
