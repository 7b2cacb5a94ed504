package org.doorstep.testing;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stops what the tests started, the last first: hooks of their own would run at once, and a server would lose its database. */
final class EndOfTests {

    private static final Deque<Runnable> STOPS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(EndOfTests::stopAll, "end-of-tests"));
    }

    private EndOfTests() {}

    static synchronized void stop(Runnable what) {
        STOPS.push(what);
    }

    private static synchronized void stopAll() {
        STOPS.forEach(Runnable::run);
    }
}
