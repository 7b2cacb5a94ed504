package org.doorstep.schedule.portrait;

import java.util.Arrays;
import java.util.Optional;

/** A kind of picture that we read, known by its first bytes. */
enum PictureFormat {
    JPEG(0xFF, 0xD8, 0xFF) {
        @Override
        int endOf(byte[] file) {
            return JpegMarkers.endOfLast(file);
        }
    },
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') {
        @Override
        int endOf(byte[] file) {
            return PngChunks.end(file);
        }
    };

    private final byte[] first;

    PictureFormat(int... first) {
        this.first = new byte[first.length];
        for (int i = 0; i < first.length; i++) {
            this.first[i] = (byte) first[i];
        }
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(each -> each.isAt(file, 0)).findFirst();
    }

    boolean isAt(byte[] file, int place) {
        return file.length - place >= first.length
                && Arrays.equals(file, place, place + first.length, first, 0, first.length);
    }

    /** The place just behind the picture, or -1 if it has no end. */
    abstract int endOf(byte[] file);

    /** Whether nothing stands behind the picture but the zeros with which some cameras fill up. */
    boolean isAllOf(byte[] file) {
        int end = endOf(file);
        for (int i = end; i >= 0 && i < file.length; i++) {
            if (file[i] != 0) {
                return false;
            }
        }
        return end >= 0;
    }
}
