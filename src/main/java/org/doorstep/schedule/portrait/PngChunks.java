package org.doorstep.schedule.portrait;

import java.nio.ByteBuffer;

/** Walks over the chunks of a PNG (W3C PNG, 5.3): length, type, data, checksum. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;
    private static final int END = 'I' << 24 | 'E' << 16 | 'N' << 8 | 'D';

    private PngChunks() {}

    /** The place just behind the last chunk, or -1 if there is none. */
    static int end(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int place = SIGNATURE;
        while (file.length - place >= AROUND_DATA) {
            int length = bytes.getInt(place);
            if (length < 0 || length > file.length - place - AROUND_DATA) {
                return -1;
            }
            int type = bytes.getInt(place + Integer.BYTES);
            place += AROUND_DATA + length;
            if (type == END) {
                return place;
            }
        }
        return -1;
    }
}
