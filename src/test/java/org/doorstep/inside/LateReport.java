package org.doorstep.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import org.doorstep.messaging.DeliveryReport.State;

/** A provider's report that comes at about the moment at which we note that the message was sent. */
@ApplicationScoped
public class LateReport {

    private static final int LATEST_MILLIS = 25;

    @Resource
    ManagedExecutorService threads;

    void comes(String id) {
        int millis = ThreadLocalRandom.current().nextInt(LATEST_MILLIS);
        threads.execute(() -> {
            try {
                Thread.sleep(millis);
                Texts.report(id, State.DELIVERED, null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
