package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.doorstep.conversation.IncomingText;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.conversation.TakingText;
import org.doorstep.messaging.twilio.CallScript;

/** {@code POST /webhooks/twilio/messages}: somebody texted one of our numbers, or wrote to it by WhatsApp. */
@ApplicationScoped
@Path("messages")
public class MessageWebhook {

    private static final String WHATSAPP = "whatsapp:";

    @Inject
    PromptAnswers answers;

    @Inject
    TakingText takingText;

    @Inject
    CallScript script;

    /** Takes it, and answers with nothing to be sent: what it says is read afterwards. */
    @POST
    public void take(@Suspended AsyncResponse answer, @Context ContainerRequestContext request) {
        IncomingText text = text(WebhookForm.of(request));
        answers.give(answer, () -> {
            takingText.take(text);
            return Response.ok(script.nothing(), MediaType.TEXT_XML_TYPE).build();
        });
    }

    private static IncomingText text(WebhookForm form) {
        String from = form.need("From");
        return new IncomingText(
                form.need("MessageSid"),
                from.startsWith(WHATSAPP) ? Way.WHATSAPP : Way.SMS,
                number(from),
                number(form.need("To")),
                form.get("Body"),
                form.count("NumMedia"));
    }

    private static String number(String address) {
        return address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
    }
}
