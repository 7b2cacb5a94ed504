package org.doorstep.journey;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A walk through all that somebody can reach: each link followed, each form read and none sent. It remembers every parameter with the
 * values that it met, so that those of another can be put in their place.
 */
final class Walk {

    /**
     * Something that can be asked of the service: an address, or a form with one of its buttons.
     *
     * @param typed the fields whose value is whatever somebody types, by the form's markup: none of them has an id
     * @param button the field of the button that is pressed; empty for an address
     */
    record Request(boolean form, String path, Map<String, String> fields, Set<String> typed, String button) {

        static Request of(String path, Map<String, String> parameters) {
            return new Request(false, path, parameters, Set.of(), "");
        }

        /** Those of its fields that may have an id. */
        List<String> chosen() {
            return fields.keySet().stream()
                    .filter(name -> !typed.contains(name) && !name.equals(button) && !name.equals(STATE))
                    .toList();
        }

        /** The same form, sent with no button pressed: it is drawn again and does nothing. */
        Request unpressed() {
            Map<String, String> less = new LinkedHashMap<>(fields);
            less.remove(button);
            return new Request(form, path, less, typed, "");
        }

        /** The same with another value. */
        Request with(String name, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Request(form, path, changed, typed, button);
        }

        HttpResponse<String> send(String cookies) {
            return form ? Form.read(Journey.site() + path, fields, cookies).send() : Form.get(address(), cookies);
        }

        String address() {
            StringBuilder address = new StringBuilder(path);
            fields.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(Walk.escaped(value)));
            return address.toString();
        }

        /** What is asked, whatever the values. */
        String shape() {
            return (form ? "POST " : "GET ") + LINK.matcher(path).replaceFirst("/$1/LINK") + " "
                    + new TreeSet<>(fields.keySet());
        }
    }

    static final String STATE = "jakarta.faces.ViewState";
    private static final Set<String> TYPED = Set.of("text", "email", "tel", "password", "search", "number", "date");
    private static final Pattern LINK = Pattern.compile("^/([vs])/[A-Za-z0-9_-]+");
    private static final Pattern OURS = Pattern.compile("/(tenant|open|v|s)/.*");

    /** Pages of one shape, such as those of one month after another, are looked at so often and no more. */
    private static final int MOST_OF_A_SHAPE = 4;

    private final String cookies;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Set<Request> seen = new LinkedHashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<String, Request> requests = new TreeMap<>();
    private final Map<String, Set<String>> values = new TreeMap<>();
    private final List<Request> answered = new ArrayList<>();

    private Walk(String cookies) {
        this.cookies = cookies;
    }

    /** Walks from these addresses on. */
    static Walk from(Collection<String> addresses, String cookies) {
        Walk walk = new Walk(cookies);
        addresses.forEach(walk::add);
        while (!walk.waiting.isEmpty()) {
            walk.look(walk.waiting.poll());
        }
        return walk;
    }

    /** Each kind of request that was met, once. */
    List<Request> requests() {
        return new ArrayList<>(requests.values());
    }

    /** The values that were met, by the names of their parameters. */
    Map<String, Set<String>> values() {
        return values;
    }

    /** Addresses that answered with a page or a file. */
    List<Request> answered() {
        return answered;
    }

    /** Their paths, without the tokens of links. */
    Set<String> reached() {
        return answered.stream()
                .map(request -> LINK.matcher(request.path()).replaceFirst("/$1/LINK"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String address) {
        if (!address.startsWith("/") && !address.startsWith(Journey.site())) {
            return;
        }
        URI uri = URI.create(Journey.site()).resolve(address);
        if (OURS.matcher(uri.getPath()).matches()) {
            Request request = Request.of(uri.getPath(), parameters(uri.getRawQuery()));
            if (seen.add(request) && shapes.merge(request.shape(), 1, Integer::sum) <= MOST_OF_A_SHAPE) {
                note(request);
                waiting.add(request);
            }
        }
    }

    private void note(Request request) {
        requests.putIfAbsent(request.shape(), request);
        request.fields().forEach((name, value) -> value(name, value));
    }

    private void value(String name, String value) {
        if (!value.isEmpty() && !name.equals(STATE)) {
            values.computeIfAbsent(name, any -> new TreeSet<>()).add(value);
        }
    }

    private void look(Request request) {
        HttpResponse<String> answer = request.send(cookies);
        if (answer.statusCode() != 200) {
            return;
        }
        answered.add(request);
        if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
            Document page = Jsoup.parse(answer.body());
            page.select("a[href]").forEach(link -> add(link.attr("href")));
            page.select("form").forEach(form -> read(form, request));
        }
    }

    private void read(Element form, Request page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> typed = new TreeSet<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String type = field.attr("type");
            if (field.tagName().equals("textarea") || TYPED.contains(type)) {
                typed.add(field.attr("name"));
            }
            field.select("option").forEach(option -> value(field.attr("name"), option.attr("value")));
            if (type.equals("radio") || type.equals("checkbox")) {
                value(field.attr("name"), field.attr("value"));
                fields.putIfAbsent(field.attr("name"), field.attr("value"));
            } else if (!type.equals("submit")) {
                fields.put(field.attr("name"), field.tagName().equals("input") ? field.attr("value") : "");
            }
        }
        form.select("input[type=hidden]").forEach(field -> value(field.attr("name"), field.attr("value")));
        String action = form.attr("action");
        String path = action.isEmpty() ? page.path() : URI.create(action).getPath();
        boolean post = form.attr("method").equalsIgnoreCase("post");
        if (!post || OURS.matcher(path).matches()) {
            List<Element> buttons = form.select("button, input[type=submit]");
            buttons.forEach(button ->
                    keep(new Request(post, path, pressed(fields, button), Set.copyOf(typed), button.attr("name"))));
        }
    }

    private void keep(Request request) {
        requests.putIfAbsent(request.shape(), request);
    }

    private static Map<String, String> pressed(Map<String, String> fields, Element button) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!button.attr("name").isEmpty()) {
            all.put(button.attr("name"), button.attr("value"));
        }
        return all;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> all = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String each : query.split("&", -1)) {
                String[] pair = each.split("=", 2);
                all.put(pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
