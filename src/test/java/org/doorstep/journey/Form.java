package org.doorstep.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A form as it stands on a page, to be sent by something other than the browser: changed, twice at once, or from elsewhere. */
final class Form {

    /** What is not answered by then never will be. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final String READ = """
            button => {
              const form = button.form, data = new FormData(form, button), all = {};
              for (const [name, value] of data) all[name] = value;
              return [form.action, all];
            }""";

    private final String address;
    private final Map<String, String> fields;
    private final Map<String, String> headers;

    private Form(String address, Map<String, String> fields, Map<String, String> headers) {
        this.address = address;
        this.fields = fields;
        this.headers = headers;
    }

    /** The form of this button, with the cookies and the headers with which the browser would send it. */
    static Form of(Page page, String button) {
        return of(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** The same for one button of several that are called alike. */
    static Form of(Locator button) {
        var read = (List<?>) button.evaluate(READ);
        Map<String, String> fields = new LinkedHashMap<>();
        ((Map<?, ?>) read.get(1)).forEach((name, value) -> fields.put((String) name, (String) value));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Origin", Journey.site());
        headers.put("Cookie", cookies(button.page()));
        return new Form((String) read.get(0), fields, headers);
    }

    /** A form that was read from a page without a browser, to be sent with these cookies. */
    static Form read(String address, Map<String, String> fields, String cookies) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Origin", Journey.site());
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies);
        }
        return new Form(address, new LinkedHashMap<>(fields), headers);
    }

    /** The cookies of a window, as they travel. */
    static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(each -> each.name + "=" + each.value)
                .collect(Collectors.joining("; "));
    }

    String address() {
        return address;
    }

    /** What it sends, by the names of its fields. */
    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    Form with(String field, String value) {
        Form changed = copy();
        changed.fields.put(field, value);
        return changed;
    }

    Form without(String field) {
        Form changed = copy();
        changed.fields.remove(field);
        return changed;
    }

    Form saying(String header, String value) {
        Form changed = copy();
        changed.headers.put(header, value);
        return changed;
    }

    Form notSaying(String header) {
        Form changed = copy();
        changed.headers.remove(header);
        return changed;
    }

    String field(String name) {
        return fields.get(name);
    }

    HttpResponse<String> send() {
        return sendAtOnce().join();
    }

    CompletableFuture<HttpResponse<String>> sendAtOnce() {
        String body = fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** A plain GET, as a scanner or a stranger sends it; no cookies where none are given. */
    static HttpResponse<String> get(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Journey.site()).resolve(address))
                .timeout(LONGEST);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private Form copy() {
        return new Form(address, new LinkedHashMap<>(fields), new LinkedHashMap<>(headers));
    }
}
