package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Outbox;

/** A use case that writes a message and asks nobody whether it may: such as somebody may add tomorrow. */
@ApplicationScoped
public class Written {

    @Inject
    Outbox outbox;

    @Transactional
    public void write(Draft draft) {
        outbox.write(draft);
    }
}
