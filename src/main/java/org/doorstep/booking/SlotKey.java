package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.Keys;
import org.doorstep.schedule.ArrivalWindow;

/**
 * The opaque id of a slot: one window on one day, signed, so that nobody can ask for a window that we never offered. It names neither
 * a home nor an operative.
 */
@ApplicationScoped
public class SlotKey {

    /** Four for the minute since 1970-01-01T00:00Z, one for the minutes that it lasts: an answer has hundreds. */
    private static final int WINDOW_BYTES = 5;

    private static final int SECONDS = 60;
    private static final int SIGNATURE_BYTES = 12;

    /** Windows of a whole year, on the half hour and the hour. */
    private static final int MOST = 30_000;

    @Inject
    Keys keys;

    /** Ids that were made before: a window has the same one for as long as the secret is the same. */
    private final Map<ArrivalWindow, String> made = new ConcurrentHashMap<>();

    public String of(ArrivalWindow window) {
        if (made.size() >= MOST) {
            made.clear();
        }
        return made.computeIfAbsent(window, this::make);
    }

    private String make(ArrivalWindow window) {
        byte[] named = ByteBuffer.allocate(WINDOW_BYTES)
                .putInt(Math.toIntExact(window.earliest().getEpochSecond() / SECONDS))
                .put((byte) window.length().toMinutes())
                .array();
        byte[] whole = Arrays.copyOf(named, WINDOW_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(named), 0, whole, WINDOW_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The window of an id that we gave out. */
    public Optional<ArrivalWindow> read(String id) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(id);
            if (whole.length != WINDOW_BYTES + SIGNATURE_BYTES) {
                return Optional.empty();
            }
            byte[] named = Arrays.copyOf(whole, WINDOW_BYTES);
            byte[] signed = Arrays.copyOfRange(whole, WINDOW_BYTES, whole.length);
            if (!MessageDigest.isEqual(signed, signature(named))) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(named);
            Instant earliest = Instant.ofEpochSecond((long) buffer.getInt() * SECONDS);
            return Optional.of(ArrivalWindow.startingAt(earliest, Duration.ofMinutes(buffer.get())));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] named) {
        return Arrays.copyOf(keys.sign("slot", named), SIGNATURE_BYTES);
    }
}
