package org.doorstep.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body that was read to its end and can be read once more. A small one is held in memory; the rest of a large one in a temporary
 * file, which is gone when this is closed or the server ends.
 */
final class SpooledBody implements AutoCloseable {

    static final int MOST_IN_MEMORY = FieldsReader.MOST_BYTES;

    private static final int PIECE = 64 * 1024;

    private final byte[] start;
    private final @Nullable FileChannel rest;

    private SpooledBody(byte[] start, @Nullable FileChannel rest) {
        this.start = start;
        this.rest = rest;
    }

    /**
     * Reads a body, and adds it to a digest; nothing where it is larger than it may be.
     *
     * @param most bytes
     */
    static Optional<SpooledBody> read(InputStream body, long most, MessageDigest digest) throws IOException {
        byte[] start = body.readNBytes((int) Math.min(MOST_IN_MEMORY, most + 1));
        digest.update(start);
        if (start.length > most) {
            return Optional.empty();
        }
        if (start.length < MOST_IN_MEMORY) {
            return Optional.of(new SpooledBody(start, null));
        }
        FileChannel file = newFile();
        try {
            if (append(file, body, most - start.length, digest)) {
                return Optional.of(new SpooledBody(start, file));
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
        file.close();
        return Optional.empty();
    }

    InputStream stream() throws IOException {
        InputStream first = new ByteArrayInputStream(start);
        if (rest == null) {
            return first;
        }
        rest.position(0);
        InputStream second = new BufferedInputStream(Channels.newInputStream(rest), PIECE);
        return new SequenceInputStream(first, second);
    }

    @Override
    public void close() {
        if (rest != null) {
            try {
                rest.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the rest was no longer than it may be. */
    private static boolean append(FileChannel file, InputStream body, long most, MessageDigest digest)
            throws IOException {
        long written = 0;
        byte[] piece = new byte[PIECE];
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
            written += count;
            if (written > most) {
                return false;
            }
            digest.update(piece, 0, count);
            ByteBuffer left = ByteBuffer.wrap(piece, 0, count);
            while (left.hasRemaining()) {
                file.write(left);
            }
        }
        return true;
    }

    private static FileChannel newFile() throws IOException {
        Path file = Files.createTempFile("doorstep-call", ".body");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
