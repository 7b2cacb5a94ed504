package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.doorstep.run.DatabaseAccess;
import org.doorstep.testing.RunningDatabase;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that dies in the middle of bookings leaves each whole or absent, and the next one tells what this one had promised. */
class CrashIT {

    private static final String KEY = "crash-test-key";
    private static final int CALLERS = 8;
    private static final int BEFORE_THE_CRASH = 60;
    private static final int MOVES = 50;
    private static final int MOVES_BEFORE_THE_CRASH = 15;

    private static RunningDoorstep doorstep;
    private static Rows rows;

    private final ApiEstate estate = new ApiEstate(new ApiClient(doorstep.baseUrl(), KEY));

    /** Of its own: nobody else may feel it die. */
    @BeforeAll
    static void start() throws SQLException {
        DatabaseAccess database = RunningDatabase.get().newSchema("crash");
        doorstep = RunningDoorstep.start("crash", database, Map.of("DOORSTEP_DEMO", "false"));
        rows = new Rows(database);
        rows.makeKey(KEY, "BOOK,IMPORT,READ", null);
    }

    @AfterAll
    static void stop() {
        doorstep.close();
    }

    @Test
    void a_kill_in_the_middle_of_bookings_leaves_each_whole_or_absent_and_each_is_told_once() throws Exception {
        List<String> orders = fill();
        ApiClient once = new ApiClient(doorstep.baseUrl(), KEY).with("Idempotency-Key", "before the crash");
        ApiClient.Answer before = once.post("/holds", "{}");

        Queue<String> acknowledged = bookUntilKilled(orders);
        List<String> committed = rows.standingFor(orders);
        long untold = committed.size() - rows.textsAbout(committed).size();
        rows.assertEveryBookingIsWhole();
        doorstep.restart();
        rows.awaitQuiet();
        ApiClient.Answer after = once.post("/holds", "{}");

        tell(acknowledged.size(), committed.size(), untold, orders.size());
        assertThat(after.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(committed).containsAll(acknowledged).hasSizeLessThan(orders.size());
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CRASH);
        assertThat(rows.standingFor(orders)).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(rows.textsAbout(committed)).doesNotHaveDuplicates().hasSameSizeAs(committed);
        rows.assertEveryBookingIsWhole();
    }

    @Test
    void a_kill_in_the_middle_of_50_rebookings_leaves_each_tenant_exactly_one_appointment_old_or_new()
            throws Exception {
        String trade = ApiEstate.newTrade();
        estate.operatives(10, trade, ApiEstate.inDays(10), "08:00", "16:45");
        estate.operatives(10, trade, ApiEstate.inDays(11), "08:00", "16:45");
        List<String> orders = estate.orders(MOVES, trade);
        Map<String, String> old = new ConcurrentHashMap<>();
        for (String order : orders) {
            String slot = estate.slots(order, ApiEstate.inDays(10)).get(0);
            String reference = estate.book(order, slot).json().getString("reference");
            old.put(reference, window(reference));
        }
        List<String> wanted = estate.slots(estate.orders(1, trade).get(0), ApiEstate.inDays(11));

        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        moveUntilKilled(List.copyOf(old.keySet()), wanted, acknowledged);
        List<String> standing = rows.standingFor(orders);
        long moved = standing.stream()
                .filter(each -> !window(each).equals(old.get(each)))
                .count();
        rows.assertEveryBookingIsWhole();
        doorstep.restart();
        rows.awaitQuiet();

        tell(acknowledged.size(), (int) moved, 0, MOVES);
        assertThat(standing).containsExactlyInAnyOrderElementsOf(old.keySet());
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(MOVES_BEFORE_THE_CRASH);
        assertThat(moved).isGreaterThanOrEqualTo(acknowledged.size()).isLessThan(MOVES);
        for (String reference : acknowledged) {
            assertThat(window(reference)).isNotEqualTo(old.get(reference));
        }
        assertThat(rows.standingFor(orders)).containsExactlyInAnyOrderElementsOf(old.keySet());
        rows.assertEveryBookingIsWhole();
    }

    private static String window(String reference) {
        return rows.texts(
                        "SELECT CAST(earliest_arrival AS CHAR) FROM appointment WHERE reference = '" + reference + "'")
                .get(0);
    }

    private void moveUntilKilled(List<String> appointments, List<String> wanted, Queue<String> acknowledged)
            throws InterruptedException {
        Queue<Integer> left = new ConcurrentLinkedQueue<>(
                IntStream.range(0, appointments.size()).boxed().toList());
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(() -> {
                for (Integer next = left.poll(); next != null; next = left.poll()) {
                    move(appointments.get(next), wanted.get(next % wanted.size()), acknowledged);
                }
            });
        }
        while (acknowledged.size() < MOVES_BEFORE_THE_CRASH) {
            Thread.onSpinWait();
        }
        doorstep.server().kill();
        left.clear();
        callers.shutdown();
        assertThat(callers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    private void move(String appointment, String slot, Queue<String> acknowledged) {
        try {
            if (estate.rebook(appointment, slot).status() == 200) {
                acknowledged.add(appointment);
            }
        } catch (RuntimeException | AssertionError e) {
            // The server is gone.
        }
    }

    private List<String> fill() {
        String trade = ApiEstate.newTrade();
        for (int i = 0; i < 20; i++) {
            estate.operatives(1, trade, ApiEstate.inDays(10 + i), "08:00", "16:45");
        }
        return estate.orders(190, trade);
    }

    private Queue<String> bookUntilKilled(List<String> orders) throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<Integer> left = new ConcurrentLinkedQueue<>(
                IntStream.range(0, orders.size()).boxed().toList());
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(() -> {
                for (Integer next = left.poll(); next != null; next = left.poll()) {
                    book(orders.get(next), next % 20, acknowledged);
                }
            });
        }
        while (acknowledged.size() < BEFORE_THE_CRASH) {
            Thread.onSpinWait();
        }
        doorstep.server().kill();
        left.clear();
        callers.shutdown();
        assertThat(callers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        return acknowledged;
    }

    /** Takes the first free slot of a day; an answer that never comes is what a crash is. */
    private void book(String order, int day, Queue<String> acknowledged) {
        try {
            LocalDate date = ApiEstate.inDays(10 + day);
            for (String slot : estate.slots(order, date)) {
                ApiClient.Answer answer = estate.book(order, slot);
                if (answer.status() == 201) {
                    acknowledged.add(answer.json().getString("reference"));
                    return;
                }
            }
        } catch (RuntimeException | AssertionError e) {
            // The server is gone.
        }
    }

    // The numbers belong in the build's log.
    @SuppressWarnings("SystemOut")
    private static void tell(int acknowledged, int committed, long untold, int asked) {
        System.out.println("CRASH " + acknowledged + " acknowledged, " + committed + " committed of " + asked + ", "
                + untold + " not yet told when the server died");
    }
}
