package org.doorstep.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.doorstep.Connections;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;

/**
 * Writes down when sessions were last used, a moment after the pages that used them: no page waits for a commit, and those of one moment share
 * it. A server that dies forgets the uses of its last moment; whoever goes on reading is noted with their next page.
 */
@ApplicationScoped
public class SessionUses {

    private static final Logger LOG = Logger.getLogger(SessionUses.class.getName());

    private static final long MOMENT_MILLIS = 200;

    private static final int MOST_TOGETHER = 256;

    /** Only over the use that was seen: whatever else has happened to the session since counts more. */
    private static final String USED =
            "UPDATE signed_in_session SET last_used_at = ? WHERE ended_at IS NULL AND id IN (%s)"
                    + " AND (id, last_used_at) IN (%s)";

    private record Use(long session, Instant before, Instant now) {}

    @Resource
    ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:app/jdbc/doorstep-asking")
    DataSource asking;

    private final Queue<Use> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();

    /**
     * A session is used.
     *
     * @param before when it was used last, as its row says
     */
    @SuppressWarnings("FutureReturnValueIgnored") // What goes wrong is told where it goes wrong.
    void note(long session, Instant before, Instant now) {
        waiting.add(new Use(session, before, now));
        if (called.compareAndSet(false, true)) {
            try {
                threads.schedule(this::writeAll, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                called.set(false);
                LOG.log(Level.FINE, "No thread is free; the next use writes this one too", e);
            }
        }
    }

    private void writeAll() {
        called.set(false);
        for (List<Use> some = take(); !some.isEmpty(); some = take()) {
            try {
                write(some);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "It was not written down that sessions are used", e);
            }
        }
    }

    private List<Use> take() {
        List<Use> some = new ArrayList<>();
        for (Use use = waiting.poll(); use != null; use = some.size() < MOST_TOGETHER ? waiting.poll() : null) {
            some.add(use);
        }
        return some;
    }

    /** All of them by the time of the last: they are of the same moment. */
    private void write(List<Use> some) {
        List<Use> full = Rows.filledUp(some);
        List<Object> values = new ArrayList<>();
        values.add(InstantConverter.toColumn(some.get(some.size() - 1).now()));
        full.forEach(use -> values.add(use.session()));
        full.forEach(use -> {
            values.add(use.session());
            values.add(InstantConverter.toColumn(use.before()));
        });
        Rows.change(
                Connections.of(asking),
                String.format(USED, Rows.places("?", full.size()), Rows.places("(?, ?)", full.size())),
                values);
    }
}
