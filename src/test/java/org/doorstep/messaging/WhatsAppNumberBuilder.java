package org.doorstep.messaging;

import java.util.Optional;

/** A number at WhatsApp, for tests. */
public final class WhatsAppNumberBuilder {

    private WhatsAppNumberBuilder() {}

    /** As a landlord writes it. */
    public static WhatsAppNumber of(String written) {
        WhatsAppNumber number = new WhatsAppNumber();
        number.number = Optional.of(written);
        return number;
    }

    public static WhatsAppNumber none() {
        WhatsAppNumber number = new WhatsAppNumber();
        number.number = Optional.empty();
        return number;
    }
}
