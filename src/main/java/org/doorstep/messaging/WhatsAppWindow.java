package org.doorstep.messaging;

/** Who may be written to by WhatsApp in words of our own: whoever wrote to us there in the last 24 hours. That is Meta's rule. */
public interface WhatsAppWindow {

    /**
     * Whether this one may be now; asked outside any transaction.
     *
     * @param mobile E.164
     */
    boolean isOpen(String mobile);
}
