package org.doorstep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A provider of texts on this machine that takes 5 ms for each, counts what it took, and can be asked whether it has. */
final class LoopbackProvider implements AutoCloseable {

    private static final int ANSWER_MILLIS = 5;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger lookedUp = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    LoopbackProvider() throws IOException {
        door = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Begins to count anew. */
    void forget() {
        taken.clear();
        twice.set(0);
        lookedUp.set(0);
        first.set(0);
    }

    int taken() {
        return taken.size();
    }

    int twice() {
        return twice.get();
    }

    int lookedUp() {
        return lookedUp.get();
    }

    /** Texts a second, from the first to the last. */
    double perSecond() {
        return taken.size() * 1e9 / (last.get() - first.get());
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                socket.setTcpNoDelay(true);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader asked =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                String key = line.substring(line.indexOf(' ') + 1);
                String answer = line.startsWith("SEND ") ? take(key) : find(key);
                Slice.sleep(ANSWER_MILLIS);
                socket.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // A server was killed in the middle of asking.
        }
    }

    private String take(String key) {
        long now = System.nanoTime();
        first.compareAndSet(0, now);
        last.set(now);
        String id = "L" + key;
        if (taken.put(key, id) != null) {
            twice.incrementAndGet();
        }
        return id;
    }

    private String find(String key) {
        lookedUp.incrementAndGet();
        return taken.getOrDefault(key, "NONE");
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
