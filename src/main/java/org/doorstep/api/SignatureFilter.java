package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.doorstep.messaging.twilio.TwilioSettings;
import org.doorstep.messaging.twilio.TwilioSignature;

/** Lets nothing on that Twilio did not sign (safeguard 10); before it nothing asks the database. */
@Provider
@ApplicationScoped
public class SignatureFilter implements ContainerRequestFilter {

    private static final int LONGEST_BODY = 64 * 1024;

    @Context
    HttpServletRequest servlet;

    @Inject
    TwilioSettings settings;

    @Inject
    TwilioSignature signature;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!settings.isThere()) {
            refuse(request, Response.Status.NOT_FOUND);
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            refuse(request, Response.Status.REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        WebhookForm form = WebhookForm.read(body);
        if (signature.isTrue(address(), form.fields(), request.getHeaderString("X-Twilio-Signature"))) {
            form.goesWith(request);
        } else {
            refuse(request, Response.Status.FORBIDDEN);
        }
    }

    /** As it was written, below the place at which this service is reached. */
    private String address() {
        String path = servlet.getRequestURI().substring(servlet.getContextPath().length());
        return servlet.getQueryString() == null ? path : path + "?" + servlet.getQueryString();
    }

    private static void refuse(ContainerRequestContext request, Response.Status status) {
        request.abortWith(Response.status(status).build());
    }
}
