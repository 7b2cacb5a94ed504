package org.doorstep.messaging.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a square for a phone's camera (ISO/IEC 18004), with the quiet edge that the standard wants. */
final class QrPicture {

    private static final int PIXELS_A_MODULE = 8;
    private static final int QUIET_MODULES = 4;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    /** A PNG as a {@code data:} address. */
    static String of(String address) {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png(drawn(modules(address), PIXELS_A_MODULE)));
    }

    private static BitMatrix modules(String address) {
        try {
            // A size of nothing gives one module a bit: how large it is on paper is said by the page.
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No square can hold " + address, e);
        }
    }

    private static BufferedImage drawn(BitMatrix modules, int scale) {
        int size = modules.getWidth() * scale;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, modules.get(x / scale, y / scale) ? BLACK : WHITE);
            }
        }
        return picture;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
