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
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.schedule.ArrivalWindow;

/**
 * The opaque id of a slot: one window on one day, signed, so that nobody can ask for a window that we never offered. It names neither
 * a home nor an operative.
 */
@ApplicationScoped
public class SlotKey {

    private static final int WINDOW_BYTES = 10;
    private static final int SIGNATURE_BYTES = 12;

    @Inject
    Keys keys;

    public String of(ArrivalWindow window) {
        byte[] named = ByteBuffer.allocate(WINDOW_BYTES)
                .putLong(window.earliest().getEpochSecond())
                .putShort((short) window.length().toMinutes())
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
            Instant earliest = Instant.ofEpochSecond(buffer.getLong());
            return Optional.of(ArrivalWindow.startingAt(earliest, Duration.ofMinutes(buffer.getShort())));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] named) {
        return Arrays.copyOf(keys.sign("slot", named), SIGNATURE_BYTES);
    }
}
