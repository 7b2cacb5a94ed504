package org.doorstep.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doorstep.settings.Landlord;
import org.doorstep.web.Theme;
import org.doorstep.web.Words;

/** The page for who tries too often. Made once and not by Faces, since it is sent hundreds of times a second when it matters. */
@ApplicationScoped
public class TooManyTries {

    private static final String FILE = "/WEB-INF/signin/too-many.html";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_.]+)}");
    private static final String WAIT = "{wait}";

    @Inject
    ServletContext application;

    @Inject
    Landlord landlord;

    @Inject
    Theme theme;

    @Inject
    Words words;

    private String page = "";

    @PostConstruct
    void read() {
        try (InputStream file = Objects.requireNonNull(application.getResourceAsStream(FILE))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            page = PLACE.matcher(text).replaceAll(place -> filled(place).replace("$", "\\$"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page that says how long to wait, in whole minutes. */
    String after(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return page.replace(WAIT, words.of("signin_wait", minutes));
    }

    private String filled(MatchResult place) {
        return switch (place.group(1)) {
            case "wait" -> WAIT;
            case "theme" -> theme.getVersion();
            case "landlord" -> escaped(landlord.getName());
            case "phone" -> escaped(landlord.getPhone());
            case "dial" -> landlord.getPhone().replaceAll("[^0-9+]", "");
            default -> escaped(words.of(place.group(1)));
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
