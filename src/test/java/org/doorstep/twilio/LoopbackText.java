package org.doorstep.twilio;

import java.time.Instant;

/**
 * A text or WhatsApp message that the loopback Twilio has taken; what was not said is empty.
 *
 * @param template the id of the approved template in which it goes, and what fills it
 */
public record LoopbackText(
        String sid,
        String to,
        String from,
        String service,
        String body,
        String template,
        String statusCallback,
        Instant created) {}
