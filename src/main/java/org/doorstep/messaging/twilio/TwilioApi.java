package org.doorstep.messaging.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Function;
import org.doorstep.messaging.NotDeliverable;
import org.jspecify.annotations.Nullable;

/** Asks Twilio, and says what went wrong without a word of the message: Twilio repeats numbers in its answers, and ours end in a log. */
@ApplicationScoped
public class TwilioApi {

    /**
     * What no other try mends: it is said of the number or of the message. Mistakes in the account or its settings (20003, 21606 and others)
     * are not among these: once they are mended the message goes out. Source: Twilio's error and warning dictionary.
     */
    private static final Set<Integer> FOR_GOOD = Set.of(
            21211, // no valid number
            21214, // cannot be reached
            21215, // no calls to there
            21217, // no number, for a call
            21408, // no texts to there
            21610, // its owner opted out
            21612, // not reached from our number
            21614, // no mobile
            21617, // too long
            21655, // no such template
            21656, // words that no template takes
            21910 // WhatsApp to what is none
            );

    /** From here on they are WhatsApp's: no WhatsApp there (63003, 63024), no template (63016), a number of ours that it does not know (63007). */
    private static final int OF_WHATSAPP = 63_000;

    @Inject
    TwilioSettings settings;

    private @Nullable TwilioRestClient client;

    /**
     * Asks, once.
     *
     * @throws NotDeliverable if it is no use to ask again
     * @throws IllegalStateException if it did not work, and may later
     */
    <T> T ask(Function<TwilioRestClient, T> question) {
        try {
            return question.apply(client());
        } catch (ApiException e) {
            throw failed(e);
        } catch (TwilioException e) {
            throw new IllegalStateException(
                    "Twilio could not be asked: " + e.getClass().getSimpleName());
        }
    }

    private static RuntimeException failed(ApiException e) {
        Integer code = e.getCode();
        if (code != null && (FOR_GOOD.contains(code) || code >= OF_WHATSAPP && code < OF_WHATSAPP + 1_000)) {
            return new NotDeliverable(code.toString(), "Twilio will never take it: " + code);
        }
        Throwable cause = e.getCause();
        return e.getStatusCode() == null && cause != null
                ? new IllegalStateException("Twilio could not be asked: " + cause)
                : new IllegalStateException("Twilio answered " + e.getStatusCode() + ", code " + code);
    }

    private synchronized TwilioRestClient client() {
        TwilioRestClient there = client;
        if (there == null) {
            TwilioRestClient.Builder builder = new TwilioRestClient.Builder(settings.user(), settings.password())
                    .accountSid(settings.accountSid())
                    .httpClient(TwilioHttp.of(settings));
            settings.region().ifPresent(builder::region);
            settings.edge().ifPresent(builder::edge);
            there = builder.build();
            client = there;
        }
        return there;
    }
}
