package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;

/** Keeps the bytes of a file in the database until its run has ended: any server can read it, and none holds more than a piece of it. */
@ApplicationScoped
class ImportFiles {

    /** Well below the largest packet that a database takes unasked. */
    private static final int PIECE = 1 << 20;

    @Inject
    TransactionConnections connections;

    /**
     * Takes a file in.
     *
     * @return its bytes
     * @throws TooLarge where there are more than it may have
     */
    long store(long runId, InputStream in, long most) throws IOException {
        long bytes = 0;
        int number = 0;
        byte[] piece = in.readNBytes(PIECE);
        while (piece.length > 0) {
            bytes += piece.length;
            if (bytes > most) {
                throw new TooLarge(most);
            }
            insert(runId, number++, piece);
            piece = in.readNBytes(PIECE);
        }
        return bytes;
    }

    private void insert(long runId, int number, byte[] piece) {
        Rows.change(
                connections,
                "INSERT INTO import_piece (run_id, number, content) VALUES (?, ?, ?)",
                List.of(runId, number, squeezed(piece)));
    }

    /** Lists shrink to a tenth, and what travels to the database has to be written out byte by byte. */
    private static byte[] squeezed(byte[] piece) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(small)) {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }

    private static byte[] unsqueezed(byte[] small) throws IOException {
        return new InflaterInputStream(new ByteArrayInputStream(small)).readNBytes(PIECE);
    }

    /**
     * Reads a file from its beginning, piece by piece.
     *
     * @param progress is told how many bytes have been read
     */
    InputStream open(long runId, LongConsumer progress) {
        return new Pieces(runId, progress);
    }

    /** The piece; empty past the last. */
    private byte[] read(long runId, int number) throws IOException {
        List<byte[]> found = Rows.of(
                connections,
                "SELECT content FROM import_piece WHERE run_id = ? AND number = ?",
                List.of(runId, number),
                row -> row.getBytes(1));
        return found.isEmpty() ? new byte[0] : unsqueezed(found.get(0));
    }

    void remove(long runId) {
        Rows.change(connections, "DELETE FROM import_piece WHERE run_id = ?", List.of(runId));
    }

    /** A file that is larger than may come in. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("More than " + most + " bytes");
        }
    }

    private final class Pieces extends FilterInputStream {
        private final long runId;
        private final LongConsumer progress;
        private int number;
        private long bytes;

        Pieces(long runId, LongConsumer progress) {
            super(InputStream.nullInputStream());
            this.runId = runId;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, length);
            if (count < 0 && turn()) {
                count = in.read(into, from, length);
            }
            bytes += Math.max(count, 0);
            progress.accept(bytes);
            return count;
        }

        private boolean turn() throws IOException {
            byte[] piece = ImportFiles.this.read(runId, number++);
            in = new ByteArrayInputStream(piece);
            return piece.length > 0;
        }
    }
}
