package org.doorstep.wronghouse.messaging;

import com.twilio.Twilio;

/** Knows the provider outside the provider's own package. */
public class WrongSender {
    void send() {
        Twilio.init("nobody", "nothing");
    }
}
