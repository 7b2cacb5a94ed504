package org.doorstep.messaging;

/** A provider says that it will never take this message; another try would be in vain. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;

    /** @param error the provider's code, such as {@code 21211} */
    public Refused(String error) {
        super("Refused: " + error);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
