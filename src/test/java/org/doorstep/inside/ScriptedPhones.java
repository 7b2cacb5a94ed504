package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.simulator.SimulatedPhones;

/** The simulated phones, in whose place a test says what the provider does with messages to a number of its own. */
@Specializes
@ApplicationScoped
public class ScriptedPhones extends SimulatedPhones {

    static final String PROVIDER = "scripted";

    /** To each number what is done; what was asked of it is noted. */
    static final class Script {

        final String number;
        private final int serial = SERIAL.incrementAndGet();
        final List<String> sent = new CopyOnWriteArrayList<>();
        final List<Instant> looked = new CopyOnWriteArrayList<>();
        private volatile Function<Outgoing, Handed> sending = message -> handed();
        private volatile Optional<Handed> found = Optional.empty();
        private final AtomicInteger ids = new AtomicInteger();

        private Script(String number) {
            this.number = number;
        }

        static Script begin() {
            return at(newNumber());
        }

        /** At a number that somebody has. */
        static Script at(String number) {
            Script script = new Script(number);
            SCRIPTS.put(number, script);
            return script;
        }

        /** Another home of a later test may have that number. */
        void end() {
            SCRIPTS.remove(number);
        }

        Script sends(Function<Outgoing, Handed> what) {
            sending = what;
            return this;
        }

        Script finds(Handed handed) {
            found = Optional.of(handed);
            return this;
        }

        /** Under the next id. */
        Handed handed() {
            return new Handed(PROVIDER, id(ids.incrementAndGet()), 1);
        }

        String id(int which) {
            return "S" + serial + "-" + which;
        }
    }

    private static final Map<String, Script> SCRIPTS = new ConcurrentHashMap<>();
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Of the numbers that no other test has. */
    static String newNumber() {
        return String.format(Locale.ROOT, "+4477018%05d", NUMBERS.incrementAndGet());
    }

    @Override
    public Handed send(Outgoing message) {
        Script script = SCRIPTS.get(message.recipient());
        if (script == null) {
            return Beans.the(InTransaction.class).get(() -> super.send(message));
        }
        script.sent.add(message.body());
        return script.sending.apply(message);
    }

    @Override
    public Optional<Handed> find(Outgoing message, Instant since) {
        Script script = SCRIPTS.get(message.recipient());
        if (script == null) {
            return super.find(message, since);
        }
        script.looked.add(since);
        return script.found;
    }
}
