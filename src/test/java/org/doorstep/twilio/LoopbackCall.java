package org.doorstep.twilio;

import java.time.Instant;

/** A call that the loopback Twilio was asked to make. */
public record LoopbackCall(
        String sid,
        String to,
        String from,
        String url,
        String statusCallback,
        String machineDetection,
        Instant created) {}
