package org.doorstep.bench.served;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries texts to the loopback provider of the benchmark, over connections that are kept: one line asks, one answers. */
@ApplicationScoped
public class LoopbackChannel implements Channel {

    private static final int LONGEST_WAIT_MILLIS = 10_000;

    /** A connection that is kept. */
    private record Line(Socket socket, BufferedReader answers) {}

    @Inject
    @ConfigProperty(name = "bench.provider", defaultValue = "0")
    int port;

    private final Deque<Line> free = new ConcurrentLinkedDeque<>();

    @Override
    public boolean isConfigured() {
        return port > 0;
    }

    @Override
    public boolean carries(MessageKind kind) {
        return kind == MessageKind.TEXT;
    }

    @Override
    public Handed send(Outgoing message) {
        return new Handed("loopback", ask("SEND " + message.key()), 1);
    }

    @Override
    public Optional<Handed> find(Outgoing message, Instant since) {
        return Optional.of(ask("FIND " + message.key()))
                .filter(id -> !id.equals("NONE"))
                .map(id -> new Handed("loopback", id, 1));
    }

    private String ask(String what) {
        try {
            Line kept = free.poll();
            Line line = kept == null ? open() : kept;
            line.socket().getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = line.answers().readLine();
            if (answer == null) {
                throw new IOException("The provider hung up");
            }
            free.push(line);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line open() throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        return new Line(
                socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    }
}
