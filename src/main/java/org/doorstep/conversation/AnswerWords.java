package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.messaging.Templates;
import org.doorstep.messaging.TextLength;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What staff write to somebody who wrote to us, as it is sent: who writes stands first, but for a safe contact. */
@ApplicationScoped
public class AnswerWords {

    /** Words that are ready to be sent, or to begin with. */
    public enum Ready {
        RING,
        PASSED_ON,
        CHANGE,
        MORE,
        DANGER;

        /** Those of this name; empty where there are none. */
        public static Optional<Ready> find(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }

        String template() {
            return "staff_reply." + name().toLowerCase(Locale.ROOT) + ".words";
        }
    }

    /** Why words cannot be sent. */
    public enum Problem {
        EMPTY,
        /** They are longer than so many parts, or than an email holds. */
        LONG,
        /** To a safe contact: they show who writes, or have more than one part. */
        SHOWS_US
    }

    /**
     * A text as it is sent.
     *
     * @param pence what its parts cost
     */
    public record Measured(String text, int characters, int parts, BigDecimal pence) {}

    /** Parts; what is longer is told in a call, an email or a letter. */
    public static final int MOST_PARTS = 3;

    /** Characters of an email. */
    public static final int LONGEST = 1_500;

    private static final Pattern LINK =
            Pattern.compile("://|www\\.|\\b[a-z0-9-]+\\.(?:uk|com|org|net|co)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OURS = Pattern.compile(
            "\\b(?:landlord|tenan\\w*|rent|housing|council|repairs?|gas|boiler|operative|engineer|ref)\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    Landlord landlord;

    @Inject
    Templates templates;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.pence-a-part")
    BigDecimal pencePerPart;

    /** Words to begin with. */
    public String ready(Ready which) {
        return templates.say(which.template(), values(""));
    }

    /** The words as they are sent this way. */
    public String compose(String words, AnswerWay way) {
        String tidy = OwnWords.withoutPlaces(OwnWords.upTo(LONGEST, words));
        if (way.isSafe()) {
            return tidy;
        }
        return templates.say(way.isText() ? "staff_reply.text" : "staff_reply.email", values(tidy));
    }

    String subject() {
        return templates.say("staff_reply.subject", values(""));
    }

    /** How long they are this way, and what they cost; an email costs nothing. */
    public Measured measure(String words, AnswerWay way) {
        String text = compose(words, way);
        int parts = way.isText() ? TextLength.parts(text) : 0;
        return new Measured(text, text.length(), parts, pencePerPart.multiply(BigDecimal.valueOf(parts)));
    }

    /** What is wrong with words, if anything. */
    public Optional<Problem> problemOf(String words, AnswerWay way) {
        if (words.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        Measured measured = measure(words, way);
        if (way.isSafe() && (measured.parts() > 1 || showsUs(measured.text()))) {
            return Optional.of(Problem.SHOWS_US);
        }
        return words.strip().length() > LONGEST || measured.parts() > MOST_PARTS
                ? Optional.of(Problem.LONG)
                : Optional.empty();
    }

    /** Whether words name us, our number, a link or what we do. What else gives us away only a person sees: they say that nothing does. */
    private boolean showsUs(String words) {
        String letters = words.toLowerCase(Locale.ROOT);
        String digits = words.replaceAll("[^0-9]", "");
        return letters.contains(landlord.getName().toLowerCase(Locale.ROOT))
                || digits.contains(landlord.getPhone().replaceAll("[^0-9]", ""))
                || LINK.matcher(words).find()
                || OURS.matcher(words).find();
    }

    private Map<String, String> values(String answer) {
        return Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "emergency", landlord.getEmergencyPhone(),
                "gas", landlord.getGasEmergencyPhone(),
                "answer", answer);
    }
}
