package org.doorstep.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.doorstep.account.IdempotentCalls;
import org.doorstep.account.IdempotentCalls.Answered;
import org.doorstep.account.IdempotentCalls.Begun;
import org.doorstep.account.IdempotentCalls.First;
import org.doorstep.account.IdempotentCalls.KeyOfAnother;
import org.doorstep.account.IdempotentCalls.Running;
import org.doorstep.account.StoredAnswer;
import org.doorstep.intake.Importing;
import org.doorstep.intake.Shape;

/**
 * Carries out once what is sent twice with the same header Idempotency-Key, after draft-ietf-httpapi-idempotency-key-header-07: the
 * second is answered as the first was. Stands behind the key's and the rate's check, so that what those refuse may be sent again.
 */
@Provider
@ApplicationScoped
@Priority(IdempotencyFilter.AFTER_THE_SCOPE)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final int AFTER_THE_SCOPE = Priorities.AUTHORIZATION + 100;

    static final String HEADER = "Idempotency-Key";
    static final String REPLAY = "Idempotent-Replay";

    private static final String SPOOLED = SpooledBody.class.getName();
    private static final int SECONDS_TO_WAIT = 1;

    @Inject
    IdempotentCalls calls;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        if (!Shape.IDEMPOTENCY_KEY.fits(key)) {
            request.abortWith(Problem.invalidField(HEADER, Shape.IDEMPOTENCY_KEY.mend())
                    .answer()
                    .build());
            return;
        }
        MessageDigest digest = addressDigest(request);
        Optional<SpooledBody> body = SpooledBody.read(request.getEntityStream(), most(request), digest);
        if (body.isEmpty()) {
            request.abortWith(FieldsReader.tooLarge(most(request)).answer().build());
            return;
        }
        request.setProperty(SPOOLED, body.get());
        request.setEntityStream(body.get().stream());
        goOn(request, calls.begin(caller.key().id(), key, digest.digest()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(SPOOLED) instanceof SpooledBody body) {
            body.close();
        }
        if (request.getProperty(RunningCall.PROPERTY) instanceof RunningCall call) {
            call.isAnsweredWith(answer);
            if (!answer.hasEntity()) {
                call.end(new byte[0]);
            }
        }
    }

    private void goOn(ContainerRequestContext request, Begun begun) {
        if (begun instanceof First first) {
            request.setProperty(RunningCall.PROPERTY, new RunningCall(calls, first.id()));
        } else if (begun instanceof Answered known) {
            request.abortWith(again(known.answer()));
        } else if (begun instanceof Running) {
            request.abortWith(Problem.of(
                            ProblemCode.STILL_RUNNING,
                            "The same call came before and is not answered yet. Send it again.")
                    .answer()
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build());
        } else if (begun instanceof KeyOfAnother) {
            request.abortWith(Problem.of(
                            ProblemCode.IDEMPOTENCY_KEY_REUSED,
                            "The header Idempotency-Key came with another address or body within 24 hours. Send each new"
                                    + " call with a new one.")
                    .answer()
                    .build());
        }
    }

    private static Response again(StoredAnswer stored) {
        Response.ResponseBuilder answer = Response.status(stored.status()).header(REPLAY, true);
        stored.headers().forEach(answer::header);
        return stored.body().length == 0
                ? answer.build()
                : answer.entity(stored.body()).build();
    }

    /** A file that is imported may be larger than what is JSON. */
    private static long most(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                ? FieldsReader.MOST_BYTES
                : Importing.LARGEST_FILE;
    }

    /** A digest of method and address; the body follows. */
    private static MessageDigest addressDigest(ContainerRequestContext request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String address = request.getMethod() + " "
                    + request.getUriInfo().getRequestUri().getRawPath() + "?"
                    + request.getUriInfo().getRequestUri().getRawQuery() + "\n";
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
