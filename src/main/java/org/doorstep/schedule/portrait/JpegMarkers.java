package org.doorstep.schedule.portrait;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Walks over the segments of a JPEG (ITU-T T.81, annex B): a marker, its length, its data; after a scan's head, data without length. */
final class JpegMarkers {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int ALONE = 0x01;
    private static final int APPLICATION_1 = 0xE1;

    private final byte[] file;
    private int place;

    private JpegMarkers(byte[] file, int place) {
        this.file = file;
        this.place = place;
    }

    /** The place just behind the last of the pictures that follow each other (telephones add a smaller one), or -1 if one has no end. */
    static int endOfLast(byte[] file) {
        int end = 0;
        while (end >= 0 && PictureFormat.JPEG.isAt(file, end)) {
            end = new JpegMarkers(file, end).end();
        }
        return end;
    }

    /** What follows this head in the first APP1 segment that begins with it; cameras write Exif there, and programs XMP. */
    static Optional<ByteBuffer> dataAfter(byte[] head, byte[] file) {
        JpegMarkers markers = new JpegMarkers(file, 0);
        for (int marker = markers.next(); marker >= 0 && marker != SCAN && marker != END; marker = markers.next()) {
            int length = markers.lengthOfData(marker);
            if (length < 0) {
                return Optional.empty();
            }
            int data = markers.place + Short.BYTES + head.length;
            int end = markers.place + length;
            if (marker == APPLICATION_1
                    && data <= end
                    && Arrays.equals(file, data - head.length, data, head, 0, head.length)) {
                return Optional.of(ByteBuffer.wrap(file, data, end - data).slice());
            }
            markers.place += length;
        }
        return Optional.empty();
    }

    private int end() {
        for (int marker = next(); marker >= 0; marker = next()) {
            if (marker == END) {
                return place;
            }
            int length = lengthOfData(marker);
            if (length < 0) {
                return -1;
            }
            place += length;
        }
        return -1;
    }

    /** The next marker, with the place just behind it; -1 if there is none. Skips whatever a scan holds, in which FF is followed by 00. */
    private int next() {
        while (place + 1 < file.length) {
            int code = file[place + 1] & 0xFF;
            if ((file[place] & 0xFF) == 0xFF && code != 0 && code != 0xFF) {
                place += 2;
                return code;
            }
            place++;
        }
        return -1;
    }

    /** With the two bytes that tell it; 0 for a marker that stands alone, -1 if the file ends before. */
    private int lengthOfData(int marker) {
        if (marker == ALONE || marker >= FIRST_RESTART && marker <= START) {
            return 0;
        }
        if (file.length - place < Short.BYTES) {
            return -1;
        }
        int length = (file[place] & 0xFF) << Byte.SIZE | file[place + 1] & 0xFF;
        return length < Short.BYTES || length > file.length - place ? -1 : length;
    }
}
