package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doorstep.account.ApiScope;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final JsonObject DOCUMENT = OpenApi.document();
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(DOCUMENT.toString())
                    .build();

    /** One operation of the document. */
    private record Operation(String path, String method, JsonObject text) {}

    @Test
    void the_document_has_every_call_and_no_other() {
        assertThat(operations().map(OpenApiTest::routeOf).toList())
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(calls()));
    }

    @Test
    void each_operation_names_the_scopes_that_its_call_asks_for() {
        operations().forEach(each -> {
            String scopes = String.join(
                    " or ",
                    Arrays.stream(method(each).getAnnotation(NeedsScope.class).value())
                            .map(ApiScope::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList());
            assertThat(each.text().getString("description"))
                    .as(each.path())
                    .endsWith("Needs a key with the scope " + scopes + ".");
        });
    }

    @Test
    void the_document_is_valid() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(DOCUMENT.toString());

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(10);
    }

    @Test
    void every_part_that_is_referred_to_is_there_and_every_shared_part_is_used() {
        String text = DOCUMENT.toString();
        JsonObject components = DOCUMENT.getJsonObject("components");

        for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
            components.getJsonObject(kind).keySet().forEach(name -> assertThat(text)
                    .contains("\"#/components/" + kind + "/" + name + "\""));
        }
    }

    @Test
    void every_kind_of_problem_is_among_the_answers_and_every_example_of_one_is_real() {
        List<String> kinds =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::type).toList();

        DOCUMENT.getJsonObject("components").getJsonObject("responses").values().forEach(response -> {
            JsonObject example = response.asJsonObject()
                    .getJsonObject("content")
                    .getJsonObject("application/problem+json")
                    .getJsonObject("example");
            ProblemCode code = ProblemCode.values()[kinds.indexOf(example.getString("type"))];
            assertThat(example.getString("title")).isEqualTo(code.title());
            assertThat(example.getInt("status")).isEqualTo(code.status());
        });
    }

    @Test
    void every_example_is_as_its_schema_has_it() {
        List<String> looked = new ArrayList<>();

        operations().forEach(each -> {
            if (takesJson(each)) {
                JsonValue example = exampleOf(each.text().getJsonObject("requestBody"));
                looked.add(each.path());
                assertThat(messages(VALIDATOR.validateRequest(
                                request(each).withBody(example.toString()).build())))
                        .as(each.method() + " " + each.path())
                        .isEmpty();
            }
            answersWithExamples(each).forEach((status, example) -> {
                looked.add(each.path() + status);
                assertThat(messages(VALIDATOR.validateResponse(
                                address(each),
                                Request.Method.valueOf(each.method()),
                                SimpleResponse.Builder.status(status)
                                        .withContentType("application/json")
                                        .withBody(example.toString())
                                        .build())))
                        .as(each.method() + " " + each.path() + " " + status)
                        .isEmpty();
            });
        });

        assertThat(looked).hasSizeGreaterThan(20);
    }

    @Test
    void what_is_not_as_its_schema_has_it_is_seen() {
        ValidationReport wrong = VALIDATOR.validateResponse(
                "/api/v1/holds",
                Request.Method.POST,
                SimpleResponse.Builder.status(201)
                        .withContentType("application/json")
                        .withBody("{\"holdId\":\"Zk9x3uQm7Tq0aB5cD2eF1g\",\"more\":1}")
                        .build());

        assertThat(messages(wrong))
                .anyMatch(message -> message.contains("expiresAt"))
                .anyMatch(message -> message.contains("more"));
    }

    private static Map<Integer, JsonValue> answersWithExamples(Operation operation) {
        Map<Integer, JsonValue> examples = new TreeMap<>();
        operation.text().getJsonObject("responses").forEach((status, response) -> {
            JsonObject content = response.asJsonObject().getJsonObject("content");
            if (content != null && content.containsKey("application/json")) {
                JsonValue example = content.getJsonObject("application/json").get("example");
                if (example != null) {
                    examples.put(Integer.valueOf(status), example);
                }
            }
        });
        return examples;
    }

    private static boolean takesJson(Operation operation) {
        JsonObject body = operation.text().getJsonObject("requestBody");
        return body != null && body.getJsonObject("content").containsKey("application/json");
    }

    private static JsonValue exampleOf(JsonObject body) {
        return body.getJsonObject("content").getJsonObject("application/json").get("example");
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .map(ValidationReport.Message::toString)
                .toList();
    }

    private static SimpleRequest.Builder request(Operation operation) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(operation.method(), address(operation))
                .withHeader("Authorization", "Bearer x")
                .withContentType("application/json");
        return operation.path().equals("/works-orders") ? request.withQueryParam("reference", "60842792/1") : request;
    }

    private static String address(Operation operation) {
        return "/api/v1"
                + operation
                        .path()
                        .replace("{uprn}", "100081234567")
                        .replace("{date}", "2026-12-30")
                        .replaceAll("\\{[^}]*}", "HV4T7K");
    }

    private static Stream<Operation> operations() {
        return DOCUMENT.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(each -> new Operation(
                                path.getKey(),
                                each.getKey().toUpperCase(Locale.ROOT),
                                each.getValue().asJsonObject())));
    }

    private static List<String> calls() {
        return methods().map(OpenApiTest::routeOf).toList();
    }

    private static Method method(Operation operation) {
        return methods()
                .filter(each -> routeOf(each).equals(routeOf(operation)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Method> methods() {
        return LandlordApi.CALLS.stream()
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(each -> Arrays.stream(each.getAnnotations()).anyMatch(OpenApiTest::isMethod));
    }

    /** "PUT /tenancies/{}": two calls may call one part of a path by different names. */
    private static String routeOf(Operation operation) {
        return operation.method() + " " + nameless(operation.path());
    }

    private static String nameless(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static String routeOf(Method call) {
        String verb = Arrays.stream(call.getAnnotations())
                .filter(OpenApiTest::isMethod)
                .map(each ->
                        each.annotationType().getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElseThrow();
        Path below = call.getAnnotation(Path.class);
        String path = "/" + call.getDeclaringClass().getAnnotation(Path.class).value()
                + (below == null ? "" : "/" + below.value());
        return verb + " " + nameless(path);
    }

    private static boolean isMethod(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(HttpMethod.class);
    }
}
