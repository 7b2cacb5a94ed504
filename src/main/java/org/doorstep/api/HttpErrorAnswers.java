package org.doorstep.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the server itself refuses (an unknown path, a wrong method, a wrong type) as a problem document. */
@Provider
public class HttpErrorAnswers implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response meant = thrown.getResponse();
        if (meant.getStatus() < 400) {
            return meant;
        }
        if (meant.getStatus() >= 500 && meant.getStatus() != 503) {
            return UnexpectedErrorAnswers.answer(thrown);
        }
        Response.ResponseBuilder answer = problem(meant.getStatus()).answer();
        String allowed = meant.getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }

    static Problem problem(int status) {
        return switch (status) {
            case 404 ->
                Problem.of(ProblemCode.NOT_FOUND, "No call has this address. Compare it with the list of calls.");
            case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "Use a method that the header Allow names.");
            case 406 ->
                Problem.of(
                        ProblemCode.NOT_ACCEPTABLE, "Leave out the header Accept, or let it allow application/json.");
            case 413 -> FieldsReader.tooLarge(FieldsReader.MOST_BYTES);
            case 415 ->
                Problem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "Send JSON, with the header Content-Type: application/json.");
            case 503 -> Problem.of(ProblemCode.UNAVAILABLE, "Send the call again in a minute.");
            default ->
                Problem.of(ProblemCode.BAD_REQUEST, "Compare the address, headers and body with the list of calls.");
        };
    }
}
