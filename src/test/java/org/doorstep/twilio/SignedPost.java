package org.doorstep.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A form that Twilio posts, signed as Twilio's documentation says (Security, "Validating signatures from Twilio"): HMAC-SHA1 with the account's
 * token over the public address and, in the order of their names, each name and value; in Base64, in {@code X-Twilio-Signature}. Written from
 * there, and not by means of Twilio's library, which is what is tested.
 */
public final class SignedPost {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String path;
    private final List<String[]> fields = new ArrayList<>();
    private String token = LoopbackTwilio.TOKEN;
    private String signedFor = "";
    private boolean unsigned;

    private SignedPost(String path) {
        this.path = path;
    }

    /** To an address below the public one. */
    public static SignedPost to(String path) {
        return new SignedPost(path);
    }

    public SignedPost with(String name, String value) {
        fields.add(new String[] {name, value});
        return this;
    }

    /** Somebody else's token. */
    public SignedPost by(String otherToken) {
        token = otherToken;
        return this;
    }

    /** Signed for this address, though it goes to another. */
    SignedPost signedFor(String otherPath) {
        signedFor = otherPath;
        return this;
    }

    SignedPost unsigned() {
        unsigned = true;
        return this;
    }

    /** Posts it to a server that stands behind a proxy: it is signed for the public address. */
    public HttpResponse<String> send(String server, String publicUrl) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .POST(HttpRequest.BodyPublishers.ofString(body()));
        if (!unsigned) {
            request.header("X-Twilio-Signature", signature(publicUrl + (signedFor.isEmpty() ? path : signedFor)));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The form as it travels. */
    public String body() {
        return fields.stream()
                .map(field -> encoded(field[0]) + "=" + encoded(field[1]))
                .collect(Collectors.joining("&"));
    }

    /** Of a field that comes repeatedly each different value counts once. */
    public String signature(String address) {
        Map<String, TreeSet<String>> sorted = new TreeMap<>();
        fields.forEach(field ->
                sorted.computeIfAbsent(field[0], name -> new TreeSet<>()).add(field[1]));
        StringBuilder signed = new StringBuilder(address);
        sorted.forEach(
                (name, values) -> values.forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The fields of a form as it travels, the last of each name. */
    static Map<String, String> read(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] halves = pair.split("=", 2);
            if (halves.length == 2) {
                fields.put(
                        URLDecoder.decode(halves[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
