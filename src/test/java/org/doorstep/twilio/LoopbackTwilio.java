package org.doorstep.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks the Messages and Calls of Twilio's API on loopback, as its public description says: names, JSON, pages, errors, basic authentication.
 * It does what it is told to: refuse a number, ask for patience, fail, take a message and fail before it says so, be slow.
 */
public final class LoopbackTwilio implements AutoCloseable {

    /** The account of tests. */
    public static final String ACCOUNT = "AC00000000000000000000000000000001";

    public static final String TOKEN = "a-token-for-tests";

    /** A template that Meta has approved, and what it says. */
    public static final String TEMPLATE = "HX00000000000000000000000000000001";

    private static final String SAYS =
            "A message about your home: {{1}} You can reply here. Reply STOP to get no more messages from us.";

    private static final int NO_SUCH_TEMPLATE = 21655;

    private static final int USUAL_PAGE = 50;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** A benchmark sends it tens of thousands. */
    private final Queue<LoopbackText> texts = new ConcurrentLinkedQueue<>();

    private final List<LoopbackCall> calls = new CopyOnWriteArrayList<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final Map<String, Trouble> troublesOf = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private LoopbackTwilio(HttpServer server) {
        this.server = server;
    }

    public static LoopbackTwilio start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LoopbackTwilio twilio = new LoopbackTwilio(server);
            server.createContext("/", twilio::answer);
            server.setExecutor(twilio.threads);
            server.start();
            return twilio;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code doorstep.twilio.api-url}. */
    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** The settings that lead a server here. */
    public Map<String, String> environment() {
        return Map.of(
                "DOORSTEP_TWILIO_API_URL", url(),
                "DOORSTEP_TWILIO_ACCOUNT_SID", ACCOUNT,
                "DOORSTEP_TWILIO_AUTH_TOKEN", TOKEN);
    }

    /** What it has taken for a number, oldest first. */
    public List<LoopbackText> texts(String to) {
        return texts.stream().filter(text -> text.to().equals(to)).toList();
    }

    public List<LoopbackCall> calls(String to) {
        return calls.stream().filter(call -> call.to().equals(to)).toList();
    }

    /** The questions that came: method, host and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Has taken it already, as if by a server that has died since. */
    public LoopbackText took(String to, String body, Instant when) {
        LoopbackText text = new LoopbackText(sid("SM"), to, "+447700900000", "", body, "", "", when);
        texts.add(text);
        return text;
    }

    /** From now on a number is refused with one of Twilio's codes. */
    public void refuse(String to, int code) {
        refused.put(to, code);
    }

    /** The next question to send something meets this. */
    public void next(Trouble trouble) {
        troubles.add(trouble);
    }

    /** The next question to send something to this number meets it. */
    void nextTo(String to, Trouble trouble) {
        troublesOf.put(to, trouble);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + path);
            String root = "/2010-04-01/Accounts/" + ACCOUNT;
            if (!isKnown(exchange)) {
                error(exchange, 401, 20003, "Authenticate");
            } else if (!path.equals(root + "/Messages.json") && !path.equals(root + "/Calls.json")) {
                error(exchange, 404, 20404, "The requested resource " + path + " was not found");
            } else if (exchange.getRequestMethod().equals("POST")) {
                take(exchange, path.endsWith("/Messages.json"));
            } else {
                list(exchange, path.endsWith("/Messages.json"));
            }
        }
    }

    private static boolean isKnown(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return expected.equals(header);
    }

    private void take(HttpExchange exchange, boolean text) throws IOException {
        Map<String, String> form =
                SignedPost.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String to = form.getOrDefault("To", "");
        Trouble its = troublesOf.remove(to);
        Trouble trouble = its == null ? troubles.poll() : its;
        Integer code = refused.get(to);
        if (code != null || !to.matches("(whatsapp:)?\\+[1-9]\\d{6,14}")) {
            error(exchange, 400, code == null ? 21211 : code, "Invalid 'To' Phone Number: " + to);
        } else if (!form.getOrDefault("ContentSid", TEMPLATE).equals(TEMPLATE)) {
            error(exchange, 400, NO_SUCH_TEMPLATE, "The ContentSid parameter is invalid");
        } else if (trouble == null || trouble.taken()) {
            String answer = text ? takeText(form) : takeCall(form);
            troubled(exchange, trouble, answer);
        } else {
            troubled(exchange, trouble, "");
        }
    }

    private static void troubled(HttpExchange exchange, Trouble trouble, String answer) throws IOException {
        if (trouble == null) {
            send(exchange, 201, answer);
            return;
        }
        sleep(trouble);
        if (trouble.status() == 0) {
            send(exchange, 201, answer);
        } else {
            exchange.getResponseHeaders().add("Retry-After", "1");
            error(exchange, trouble.status(), trouble.code(), "It did not work");
        }
    }

    private static void sleep(Trouble trouble) {
        try {
            TimeUnit.MILLISECONDS.sleep(trouble.after().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String takeText(Map<String, String> form) {
        LoopbackText text = new LoopbackText(
                sid("SM"),
                form.get("To"),
                form.getOrDefault("From", ""),
                form.getOrDefault("MessagingServiceSid", ""),
                body(form),
                (form.getOrDefault("ContentSid", "") + " " + form.getOrDefault("ContentVariables", "")).strip(),
                form.getOrDefault("StatusCallback", ""),
                Instant.now());
        texts.add(text);
        return LoopbackAnswers.message(ACCOUNT, text);
    }

    /** As Twilio tells it: of a template what it says, filled. */
    private static String body(Map<String, String> form) {
        String variables = form.get("ContentVariables");
        if (variables == null) {
            return form.getOrDefault("Body", "").strip();
        }
        try (JsonReader reader = Json.createReader(new StringReader(variables))) {
            return SAYS.replace("{{1}}", reader.readObject().getString("1"));
        }
    }

    private String takeCall(Map<String, String> form) {
        LoopbackCall call = new LoopbackCall(
                sid("CA"),
                form.get("To"),
                form.getOrDefault("From", ""),
                form.getOrDefault("Url", ""),
                form.getOrDefault("StatusCallback", ""),
                form.getOrDefault("MachineDetection", ""),
                Instant.now());
        calls.add(call);
        return LoopbackAnswers.call(ACCOUNT, call);
    }

    /** Newest first, as Twilio lists. */
    private void list(HttpExchange exchange, boolean text) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> question = SignedPost.read(query == null ? "" : query);
        String to = question.getOrDefault("To", "");
        int size = Integer.parseInt(question.getOrDefault("PageSize", "" + USUAL_PAGE));
        int page = Integer.parseInt(question.getOrDefault("Page", "0"));
        String kept = "To=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&";
        String answer = text
                ? LoopbackAnswers.messages(ACCOUNT, kept, newestFirst(texts(to)), page, size)
                : LoopbackAnswers.calls(ACCOUNT, kept, newestFirst(calls(to)), page, size);
        send(exchange, 200, answer);
    }

    private static <T> List<T> newestFirst(List<T> all) {
        List<T> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return turned;
    }

    private String sid(String kind) {
        return kind + String.format("%032x", numbers.incrementAndGet());
    }

    private static void error(HttpExchange exchange, int status, int code, String message) throws IOException {
        send(exchange, status, LoopbackAnswers.error(status, code, message));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
