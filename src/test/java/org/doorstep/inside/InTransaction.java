package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does something in a transaction of its own. */
@ApplicationScoped
public class InTransaction {

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T get(Supplier<T> what) {
        return what.get();
    }
}
