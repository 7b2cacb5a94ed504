package org.doorstep.messaging;

/** A provider says that this message will never reach its recipient: to try it again is of no use. */
public class NotDeliverable extends RuntimeException {

    private final String code;

    /**
     * Says why.
     *
     * @param code the provider's, such as {@code 30006} or {@code 5.1.1}
     * @param message without a name, a number or an address: it is logged
     */
    public NotDeliverable(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
