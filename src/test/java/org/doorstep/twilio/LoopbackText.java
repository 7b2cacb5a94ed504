package org.doorstep.twilio;

import java.time.Instant;

/** A text that the loopback Twilio has taken; what was not said is empty. */
public record LoopbackText(
        String sid, String to, String from, String service, String body, String statusCallback, Instant created) {}
