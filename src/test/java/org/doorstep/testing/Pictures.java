package org.doorstep.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Picture files for tests, honest and otherwise. */
public final class Pictures {

    private static final int PNG_HEAD = 33;

    private Pictures() {}

    /** Red above left, green above right, blue below left, white below right. */
    public static byte[] quarters(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            brush.setColor(colours[i]);
            brush.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2 + 1, height / 2 + 1);
        }
        brush.dispose();
        return written(picture, format);
    }

    public static byte[] written(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an Exif segment that notes this turn (1 to 8) and a place. */
    public static byte[] withExif(byte[] jpeg, int turn) {
        byte[] place = "GPS 54.9783 -1.6178".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(32 + place.length);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) turn).putShort((short) 0).put(place);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    public static byte[] withComment(byte[] jpeg, String comment) {
        return withSegment(jpeg, 0xFE, comment.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + 4 + data.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG of a few bytes that says of itself that it is this large. */
    public static byte[] bomb(int width, int height) {
        byte[] honest = written(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer bomb = ByteBuffer.wrap(honest.clone());
        bomb.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(bomb.array(), 12, 17);
        bomb.putInt(29, (int) sum.getValue());
        return bomb.array();
    }

    /** The same PNG with a text chunk that unfolds to 64 MB of zeros. */
    public static byte[] withUnfoldingText(byte[] png) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[64 << 20]);
        deflater.finish();
        byte[] small = new byte[1 << 20];
        int length = deflater.deflate(small);
        deflater.end();
        ByteBuffer chunk = ByteBuffer.allocate(12 + 3 + length);
        chunk.putInt(3 + length)
                .put("zTXta\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(small, 0, length);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 7 + length);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, PNG_HEAD)
                .put(chunk.array())
                .put(png, PNG_HEAD, png.length - PNG_HEAD)
                .array();
    }

    public static byte[] followedBy(byte[] file, byte[] other) {
        return ByteBuffer.allocate(file.length + other.length)
                .put(file)
                .put(other)
                .array();
    }

    public static byte[] followedBy(byte[] file, String text) {
        return followedBy(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
