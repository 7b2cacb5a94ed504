package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Does something in a transaction that is rolled back in the end. */
@ApplicationScoped
public class Undone {

    /** The end of it. */
    public static final class RolledBack extends RuntimeException {}

    @Transactional
    public void work(Runnable work) {
        work.run();
        throw new RolledBack();
    }
}
