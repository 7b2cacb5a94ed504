package org.doorstep.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a provider within its time, however slow the database is. The work is done on threads that are the webhooks' own, and the server's
 * thread goes back at once: neither do pages under load take the webhooks' threads, nor do webhooks that wait hold those of pages. What is not done in time is
 * answered with 503, upon which the provider comes again; what it began may still succeed, and is written once.
 */
@ApplicationScoped
public class PromptAnswers {

    private static final Logger LOG = Logger.getLogger(PromptAnswers.class.getName());
    /** So many may wait for the database; more are told at once to come again. */
    private static final int MOST_WAITING = 200;

    @Resource(lookup = "java:app/concurrent/webhooks")
    ManagedExecutorService threads;

    @Inject
    @ConfigProperty(name = "doorstep.twilio.answer-within")
    Duration within;

    private final Semaphore seats = new Semaphore(MOST_WAITING);

    /** Answers with what the work gives, or that it is to be sent again. */
    void give(AsyncResponse answer, Supplier<Response> work) {
        answer.setTimeout(within.toMillis(), TimeUnit.MILLISECONDS);
        answer.setTimeoutHandler(late -> late.resume(comeAgain()));
        if (!seats.tryAcquire()) {
            answer.resume(comeAgain());
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    answer.resume(done(work));
                } finally {
                    seats.release();
                }
            });
        } catch (RejectedExecutionException e) {
            seats.release();
            LOG.log(Level.WARNING, "No thread is free for a webhook; the provider comes again", e);
            answer.resume(comeAgain());
        }
    }

    private static Response done(Supplier<Response> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What a provider posted was not taken; it comes again", e);
            return comeAgain();
        }
    }

    private static Response comeAgain() {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
