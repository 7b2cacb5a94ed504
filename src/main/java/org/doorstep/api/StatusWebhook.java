package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.doorstep.messaging.DeliveryReport;
import org.doorstep.messaging.DeliveryReports;
import org.doorstep.messaging.twilio.TwilioReports;

/** {@code POST /webhooks/twilio/status}: how a message or a call of ours fared. */
@ApplicationScoped
@Path("status")
public class StatusWebhook {

    @Inject
    PromptAnswers answers;

    @Inject
    DeliveryReports reports;

    /** Takes it. A state that says nothing of whether it arrives is taken for seen. */
    @POST
    public void take(@Suspended AsyncResponse answer, @Context ContainerRequestContext request) {
        WebhookForm form = WebhookForm.of(request);
        Optional<DeliveryReport> report = form.get("CallSid").isEmpty()
                ? TwilioReports.ofMessage(form.need("MessageSid"), form.need("MessageStatus"), form.get("ErrorCode"))
                : TwilioReports.ofCall(form.need("CallSid"), form.need("CallStatus"), form.get("AnsweredBy"));
        answers.give(answer, () -> {
            report.ifPresent(reports::take);
            return Response.noContent().build();
        });
    }
}
