package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much is sent, and how fast. Keys and defaults: microprofile-config.properties. */
@ApplicationScoped
public class SendingLimits {

    @Inject
    @ConfigProperty(name = "doorstep.messaging.texts-a-second")
    int textsASecond;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.emails-a-second")
    int emailsASecond;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.senders")
    int senders;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.to-number-an-hour")
    int toNumberAnHour;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.to-number-a-day")
    int toNumberADay;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.to-person-a-day")
    int toPersonADay;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.texts-a-day")
    int textsADay;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.pence-a-part")
    BigDecimal penceAPart;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.pounds-a-day")
    int poundsADay;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.again-after")
    Duration againAfter;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.again-most")
    int againMost;

    int aSecond(MessageKind kind) {
        return kind == MessageKind.EMAIL ? emailsASecond : textsASecond;
    }

    /** How many messages one server hands over at once. */
    int senders() {
        return senders;
    }

    Caps.Limits ofTexts() {
        int partsADay = BigDecimal.valueOf(poundsADay)
                .movePointRight(2)
                .divideToIntegralValue(penceAPart)
                .intValue();
        return new Caps.Limits(toNumberAnHour, toNumberADay, toPersonADay, textsADay, partsADay);
    }

    /** After how long what found a phone switched off is sent anew. */
    Duration againAfter() {
        return againAfter;
    }

    /** And how often. */
    int againMost() {
        return againMost;
    }
}
