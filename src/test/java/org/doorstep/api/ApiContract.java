package org.doorstep.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what is sent and answered against the OpenAPI document: each answer must be one that it names, and each request that was taken
 * one that it allows. What a test sends wrongly on purpose is refused by the server, and only its answer is looked at.
 */
final class ApiContract {

    private static final ApiContract OURS = new ApiContract(OpenApi.document().toString());
    private static final String ROOT = "/api/v1";

    /** Answers of the server to what is no call at all: an unknown address, a method that the address does not take. */
    private static final Set<Integer> NO_CALL = Set.of(404, 405);

    private final OpenApiInteractionValidator validator;

    private ApiContract(String document) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    static ApiContract ours() {
        return OURS;
    }

    /** Throws where the exchange is not as the document has it. */
    void check(HttpRequest asked, String body, HttpResponse<String> answered) {
        Request request = request(asked, body);
        Request.Method method = Request.Method.valueOf(asked.method());
        int status = answered.statusCode();
        ValidationReport report = validator.validateResponse(request.getPath(), method, response(answered));
        if (status < 400) {
            report = report.merge(validator.validateRequest(request));
        }
        if (report.hasErrors() && !isNoCall(report, status)) {
            throw new AssertionError(asked.method() + " " + asked.uri() + " " + status
                    + " is not as the OpenAPI document has it:\n"
                    + report.getMessages().stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n"
                    + answered.body());
        }
    }

    private static boolean isNoCall(ValidationReport report, int status) {
        return NO_CALL.contains(status)
                && report.getMessages().stream()
                        .allMatch(message -> message.getKey().equals("validation.request.path.missing")
                                || message.getKey().equals("validation.request.operation.notAllowed"));
    }

    private static Request request(HttpRequest asked, String body) {
        URI address = asked.uri();
        SimpleRequest.Builder request = new SimpleRequest.Builder(
                asked.method(), ROOT + address.getRawPath().substring(ROOT.length()));
        if (address.getRawQuery() != null) {
            for (String parameter : address.getRawQuery().split("&", -1)) {
                String[] nameAndValue = parameter.split("=", 2);
                request.withQueryParam(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
            }
        }
        asked.headers().map().forEach(request::withHeader);
        return (body.isEmpty() ? request : request.withBody(body)).build();
    }

    private static SimpleResponse response(HttpResponse<String> answered) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answered.statusCode());
        answered.headers().map().forEach(response::withHeader);
        return (answered.body().isEmpty() ? response : response.withBody(answered.body())).build();
    }
}
