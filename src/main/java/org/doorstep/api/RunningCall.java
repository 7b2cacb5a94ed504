package org.doorstep.api;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.account.IdempotentCalls;
import org.doorstep.account.StoredAnswer;

/** An idempotent call that is being carried out in this request, until its answer is known. */
final class RunningCall {

    /** Under which a request knows it. */
    static final String PROPERTY = RunningCall.class.getName();

    private static final Logger LOG = Logger.getLogger(RunningCall.class.getName());

    /** What a caller acts on; the others are made anew for each answer. */
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION);

    private static final int FIRST_OF_SERVER_ERRORS = 500;

    private final IdempotentCalls calls;
    private final long id;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int status;

    RunningCall(IdempotentCalls calls, long id) {
        this.calls = calls;
        this.id = id;
    }

    /** Takes what is said before the body. */
    void isAnsweredWith(ContainerResponseContext answer) {
        status = answer.getStatus();
        KEPT_HEADERS.forEach(name -> {
            String value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
    }

    /** The whole answer is known: keeps it, unless another try might go better. The caller is answered even if it cannot be kept. */
    void end(byte[] body) {
        try {
            if (status >= FIRST_OF_SERVER_ERRORS) {
                calls.giveUp(id);
            } else {
                calls.answer(id, new StoredAnswer(status, headers, body));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "An answer was given but not kept" + UnexpectedErrorAnswers.where(e));
        }
    }

    /** The answer is too long to be kept, or broke off. */
    void giveUp() {
        try {
            calls.giveUp(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "A call was not given up" + UnexpectedErrorAnswers.where(e));
        }
    }
}
