package org.doorstep.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers what nobody foresaw: an id for the caller, and under the same id in the log where it happened. The messages of exceptions
 * are left out of both, since a database's may quote a name or a number.
 */
@Provider
public class UnexpectedErrorAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedErrorAnswers.class.getName());
    private static final int DEEPEST = 8;
    private static final int TOP_FRAMES = 6;

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(thrown);
    }

    static Response answer(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, () -> "API call failed, id " + id + where(thrown));
        return Problem.of(
                        ProblemCode.UNEXPECTED,
                        "Nothing is known to be stored. Send the call again; if it fails again, tell us the id.")
                .with("id", Json.createValue(id))
                .answer()
                .build();
    }

    /** The trace of an exception and its causes, without their messages. */
    static String where(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            trace.append(depth == 0 ? "\n" : "\nCaused by: ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                trace.append(" ").append(sql.getErrorCode()).append("/").append(sql.getSQLState());
            }
            appendFrames(trace, cause.getStackTrace());
            cause = cause.getCause();
        }
        return trace.toString();
    }

    /** Where it was thrown, and the way through our own code; the server's part is long and says nothing. */
    private static void appendFrames(StringBuilder trace, StackTraceElement[] frames) {
        for (int i = 0; i < frames.length; i++) {
            if (i < TOP_FRAMES || frames[i].getClassName().startsWith("org.doorstep.")) {
                trace.append("\n\tat ").append(frames[i]);
            }
        }
    }
}
