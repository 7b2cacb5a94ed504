package org.doorstep.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/** Records something in a transaction that goes on while the test does something else. */
@ApplicationScoped
public class LateDeed {

    @Resource
    ManagedExecutorService threads;

    @Inject
    AuditTrail audit;

    /** Records it, does the other thing, and only then commits, or takes it back. */
    static void around(String about, boolean commits, Runnable meanwhile) {
        LateDeed deed = Beans.the(LateDeed.class);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Future<?> transaction = deed.start(() -> deed.record(about, commits, written, over));
        try {
            written.await();
            meanwhile.run();
            over.countDown();
            transaction.get();
        } catch (ExecutionException e) {
            if (commits) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            over.countDown();
        }
    }

    public Future<?> start(Runnable transaction) {
        return threads.submit(transaction);
    }

    @Transactional
    public void record(String about, boolean commits, CountDownLatch written, CountDownLatch over) {
        audit.record(Deed.of(Author.SYSTEM, "test.deed", about).toldToOthers());
        written.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!commits) {
            throw new IllegalStateException("Taken back");
        }
    }
}
