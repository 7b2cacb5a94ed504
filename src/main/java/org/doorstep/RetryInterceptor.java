package org.doorstep;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;

/** Stands outside {@code @Transactional}, so that each try is a transaction of its own. Inside another transaction it does nothing. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryInterceptor {

    private static final Logger LOG = Logger.getLogger(RetryInterceptor.class.getName());
    private static final int TRIES = 6;
    /** 1205 lock wait timeout, 1213 deadlock, 1062 duplicate key; the same numbers on MySQL and MariaDB. */
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(1205, 1213, 1062);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int tried = 1; ; tried++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (tried == TRIES || !isWorthAnotherTry(e)) {
                    throw e;
                }
                LOG.fine(() -> "Another try of " + call.getMethod().getName());
                Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * tried));
            }
        }
    }

    private static boolean isWorthAnotherTry(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
