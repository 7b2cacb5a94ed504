package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.doorstep.RegularWork;
import org.doorstep.conversation.reading.ReplyReader;

/** Wakes {@link Replying} at short intervals, and at once when a server starts. */
@ApplicationScoped
public class ReplySweep implements RegularWork {

    private static final Duration EVERY = Duration.ofSeconds(2);

    @Inject
    Replying replying;

    @Override
    public String name() {
        return "reply-sweep";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean isDoneAtStart() {
        return true;
    }

    @Override
    public void run() {
        // The first time, when the server starts, it learns to read, so that the first tenant need not wait for it.
        ReplyReader.warmUp();
        replying.readWaiting();
    }
}
