package org.doorstep.messaging;

import java.util.Optional;

/** A number for safe contacts, for tests. */
public final class SafeNumberBuilder {

    private SafeNumberBuilder() {}

    /** As a landlord writes it. */
    public static SafeNumber of(String written) {
        SafeNumber number = new SafeNumber();
        number.number = Optional.of(written);
        return number;
    }
}
