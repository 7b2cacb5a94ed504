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

/**
 * {@code POST /webhooks/twilio/calls}: somebody rings one of our numbers. Nobody answers, so that it costs them nothing: they hear that it is
 * engaged, and the ring asks for a call.
 */
@ApplicationScoped
@Path("calls")
public class RingWebhook {

    @Inject
    PromptAnswers answers;

    @Inject
    TakingText takingText;

    @Inject
    CallScript script;

    /** Takes it, and has the line be engaged. */
    @POST
    public void take(@Suspended AsyncResponse answer, @Context ContainerRequestContext request) {
        WebhookForm form = WebhookForm.of(request);
        IncomingText ring = new IncomingText(form.need("CallSid"), Way.RING, form.need("From"), form.need("To"), "", 0);
        answers.give(answer, () -> {
            takingText.take(ring);
            return Response.ok(script.engaged(), MediaType.TEXT_XML_TYPE).build();
        });
    }
}
