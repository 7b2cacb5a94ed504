package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.doorstep.conversation.IncomingText;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.conversation.TakingText;
import org.doorstep.messaging.twilio.CallScript;
import org.doorstep.messaging.twilio.PressedKey;
import org.doorstep.messaging.twilio.TwilioReports;
import org.doorstep.messaging.twilio.WordsOfCall;
import org.jspecify.annotations.Nullable;

/** {@code POST /webhooks/twilio/voice/{message}}: somebody has answered a call of ours, pressed a key in it, or pressed none. */
@ApplicationScoped
@Path("voice/{message}")
public class VoiceWebhook {

    @Inject
    PromptAnswers answers;

    @Inject
    TakingText takingText;

    @Inject
    WordsOfCall words;

    @Inject
    CallScript script;

    /** Says what comes next in the call. */
    @POST
    public void next(
            @PathParam("message") String message,
            @QueryParam("said") @Nullable String said,
            @Suspended AsyncResponse answer,
            @Context ContainerRequestContext request) {
        WebhookForm form = WebhookForm.of(request);
        Optional<PressedKey> pressed = PressedKey.of(form.get("Digits"));
        Optional<IncomingText> reply = pressed.map(key -> reply(key, form));
        answers.give(answer, () -> {
            reply.ifPresent(takingText::take);
            String next = pressed.map(script::taken).orElseGet(() -> unpressed(message, said, form));
            return Response.ok(next, MediaType.TEXT_XML_TYPE).build();
        });
    }

    private String unpressed(String message, @Nullable String said, WebhookForm form) {
        return TwilioReports.isMachine(form.get("AnsweredBy")) ? script.silence() : words.next(message, times(said));
    }

    /** In a call of ours the tenant is the one who is called. */
    private static IncomingText reply(PressedKey key, WebhookForm form) {
        return new IncomingText(form.need("CallSid"), Way.VOICE, form.need("To"), form.need("From"), key.reply(), 0);
    }

    private static int times(@Nullable String said) {
        return said != null && said.matches("\\d") ? Integer.parseInt(said) : 0;
    }
}
