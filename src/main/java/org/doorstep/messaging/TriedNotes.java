package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.Retried;
import org.doorstep.messaging.Handover.Tried;
import org.doorstep.messaging.OutboxClaims.Doomed;
import org.doorstep.messaging.SentNotes.Taken;

/** Notes what came of a claim. What cannot be noted is in doubt when its claim is over: it is looked up then, and not lost. */
@ApplicationScoped
public class TriedNotes {

    private static final Logger LOG = Logger.getLogger(TriedNotes.class.getName());

    @Inject
    SentNotes sent;

    @Inject
    OneNote one;

    void tried(List<Tried> tried) {
        List<Taken> taken = new ArrayList<>();
        for (Tried each : tried) {
            if (each instanceof Tried.Sent done) {
                taken.add(done.taken());
            } else if (each instanceof Tried.Never never) {
                Fault fault = Fault.of(never.error());
                safely(
                        never.claimed().message().key(),
                        () -> one.failed(never.claimed().id(), fault, never.error()));
            } else if (each instanceof Tried.NotNow later) {
                safely(
                        later.claimed().message().key(),
                        () -> one.notTaken(later.claimed().id(), later.byMessage()));
            }
        }
        if (!taken.isEmpty()) {
            note(taken);
        }
    }

    void doomed(List<Doomed> doomed) {
        doomed.forEach(each -> safely(
                each.fault().name(),
                () -> one.failed(each.id(), each.fault(), each.fault().name())));
    }

    /** All together; one by one where that fails, so that none hides behind another. */
    private void note(List<Taken> taken) {
        try {
            sent.note(taken);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Messages that were sent are noted one by one", e);
            taken.forEach(each -> safely(each.claimed().message().key(), () -> sent.note(List.of(each))));
        }
    }

    private static void safely(String what, Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "What came of message " + what + " could not be noted", e);
        }
    }

    /** One message, in a transaction of its own. */
    @ApplicationScoped
    public static class OneNote {

        @Inject
        Deliveries deliveries;

        @Retried
        @Transactional
        public void notTaken(long id, boolean byMessage) {
            deliveries.notTaken(id, byMessage);
        }

        @Retried
        @Transactional
        public void failed(long id, Fault fault, String why) {
            deliveries.failed(id, fault, why);
        }
    }
}
