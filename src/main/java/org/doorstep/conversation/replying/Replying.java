package org.doorstep.conversation.replying;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.conversation.TakingText;

/** Deals with texts as soon as they are taken in; the sweep sees to those that a crash left, and to those that failed. */
@ApplicationScoped
public class Replying {

    private static final Logger LOG = Logger.getLogger(Replying.class.getName());

    /** How many numbers' texts one server deals with at a time: each keeps a connection, and a second one while it looks for times. */
    private static final int MOST_AT_ONCE = 3;

    @Resource
    ManagedExecutorService threads;

    @Inject
    WaitingTexts texts;

    @Inject
    ReadingText reading;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    void onTaken(@Observes(during = TransactionPhase.AFTER_SUCCESS) TakingText.Taken taken) {
        try {
            threads.execute(this::readWaiting);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "No thread is free; the next sweep deals with it", e);
        }
    }

    /** Deals with all that wait, as far as others do not already. */
    public void readWaiting() {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            List<Long> waiting = texts.next();
            while (!waiting.isEmpty()) {
                waiting.forEach(this::read);
                List<Long> done = waiting;
                waiting = texts.next().stream().filter(id -> !done.contains(id)).toList();
            }
        } finally {
            places.release();
        }
    }

    private void read(long id) {
        try {
            reading.read(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Text " + id + " was not dealt with; it is tried again", e);
            texts.failed(id);
        }
    }
}
