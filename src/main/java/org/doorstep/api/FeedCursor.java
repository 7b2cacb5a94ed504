package org.doorstep.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** A place in the feed of changes as callers carry it: 8 bytes that say nothing to them. */
final class FeedCursor {

    private FeedCursor() {}

    static String of(long place) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(place).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The place; empty where the text is none of ours. */
    static Optional<Long> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != Long.BYTES) {
                return Optional.empty();
            }
            return Optional.of(bytes.getLong()).filter(place -> place >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
