package org.doorstep.schedule.portrait;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture must be turned to stand upright: cameras keep it as the sensor lay, and note the turn in Exif (CIPA DC-008, tag 0x0112),
 * which we throw away.
 */
enum Turn {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    UPSIDE_DOWN(-1, 0, 0, -1),
    MIRRORED_UPSIDE_DOWN(1, 0, 0, -1),
    MIRRORED_LEFT(0, 1, 1, 0),
    LYING_LEFT(0, 1, -1, 0),
    MIRRORED_RIGHT(0, -1, -1, 0),
    LYING_RIGHT(0, -1, 1, 0);

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int LITTLE = 'I' << 8 | 'I';
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;

    private final int m00;
    private final int m10;
    private final int m01;
    private final int m11;

    Turn(int m00, int m10, int m01, int m11) {
        this.m00 = m00;
        this.m10 = m10;
        this.m01 = m01;
        this.m11 = m11;
    }

    /** The turn that a file notes; upright where it notes none, or nothing that can be read. */
    static Turn of(byte[] jpeg) {
        try {
            return JpegMarkers.dataAfter(EXIF, jpeg).map(Turn::read).orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static Turn read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = tiff.getInt(Integer.BYTES);
        int count = Short.toUnsignedInt(tiff.getShort(entries));
        for (int i = 0; i < count; i++) {
            int entry = entries + Short.BYTES + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int told = tiff.getShort(entry + 2 * Integer.BYTES);
                return told >= 1 && told <= values().length ? values()[told - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Turns a square of this side about its middle. */
    AffineTransform ofSquare(int side) {
        double shiftX = m00 + m01 < 0 ? side : 0;
        double shiftY = m10 + m11 < 0 ? side : 0;
        return new AffineTransform(m00, m10, m01, m11, shiftX, shiftY);
    }
}
