package org.doorstep.messaging;

import java.time.Instant;

/** A text for tests: about one appointment, without a secret, worth sending until noon. */
final class DraftBuilder {

    static final Instant NOW = Instant.parse("2027-02-03T09:00:00Z");
    static final Instant NOON = Instant.parse("2027-02-03T12:00:00Z");

    private String body = "Northtown Homes: visit booked.";
    private String secret;

    private DraftBuilder() {}

    static DraftBuilder aDraft() {
        return new DraftBuilder();
    }

    DraftBuilder saying(String words) {
        body = words;
        return this;
    }

    DraftBuilder withSecret(String hidden) {
        secret = hidden;
        return this;
    }

    Draft build() {
        return new Draft(
                "HV4T7K/BOOKED/0/P1", "HV4T7K", "BOOKED", MessageKind.TEXT, "+447700900001", null, body, secret, NOON);
    }
}
