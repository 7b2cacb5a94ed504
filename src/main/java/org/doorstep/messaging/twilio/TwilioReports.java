package org.doorstep.messaging.twilio;

import java.util.Optional;
import org.doorstep.messaging.DeliveryReport;
import org.doorstep.messaging.DeliveryReport.State;
import org.jspecify.annotations.Nullable;

/** What Twilio tells of messages and calls, as we say it. */
public final class TwilioReports {

    /** As the error of a call that a machine answered: nobody has heard it. */
    static final String MACHINE = "machine";

    private TwilioReports() {}

    /**
     * Of a text.
     *
     * @param status as {@code MessageStatus} says it
     * @param error as {@code ErrorCode} says it; empty: none
     */
    public static Optional<DeliveryReport> ofMessage(String sid, String status, String error) {
        return Optional.ofNullable(
                        switch (status) {
                            case "accepted", "scheduled", "queued" -> State.QUEUED;
                            case "sending" -> State.SENDING;
                            case "sent" -> State.SENT;
                            case "delivered", "read" -> State.DELIVERED;
                            case "undelivered" -> State.UNDELIVERED;
                            case "failed", "canceled" -> State.FAILED;
                            default -> null;
                        })
                .map(state -> new DeliveryReport(TwilioTexts.PROVIDER, sid, state, error.isEmpty() ? null : error));
    }

    /**
     * Of a call: it arrived when somebody has heard it.
     *
     * @param status as {@code CallStatus} says it
     * @param answeredBy as {@code AnsweredBy} says it; empty: not told
     */
    public static Optional<DeliveryReport> ofCall(String sid, String status, String answeredBy) {
        return Optional.ofNullable(
                switch (status) {
                    case "queued", "initiated" -> report(sid, State.QUEUED, null);
                    case "ringing", "in-progress" -> report(sid, State.SENDING, null);
                    case "completed" ->
                        isMachine(answeredBy)
                                ? report(sid, State.UNDELIVERED, MACHINE)
                                : report(sid, State.DELIVERED, null);
                    case "busy", "no-answer", "canceled" -> report(sid, State.UNDELIVERED, status);
                    case "failed" -> report(sid, State.FAILED, status);
                    default -> null;
                });
    }

    /** Whether a machine answered; what cannot be told from a person is none. */
    public static boolean isMachine(String answeredBy) {
        return answeredBy.startsWith("machine") || answeredBy.equals("fax");
    }

    private static DeliveryReport report(String sid, State state, @Nullable String error) {
        return new DeliveryReport(TwilioTexts.PROVIDER, sid, state, error);
    }
}
