package org.doorstep.schedule.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A square JPEG of the middle of a picture. Its pixels are painted anew, so that nothing else of the file comes along: no Exif, no
 * place, no comment, no second file.
 *
 * @param jpeg the bytes of the file
 */
public record Portrait(byte[] jpeg) {

    /** Of width and of height, in pixels. */
    public static final int SIDE = 256;

    /** A file of a few bytes can unfold to any number of pixels: this many are looked at, and no more. */
    public static final long MOST_PIXELS = 30_000_000;

    public static final int LONGEST_SIDE = 10_000;

    private static final float QUALITY = 0.85f;

    /** What became of a picture. */
    public sealed interface Drawing {}

    /** It was drawn. */
    public record Drawn(Portrait portrait) implements Drawing {}

    /** It cannot be drawn. */
    public record NotDrawn(Unfit why) implements Drawing {}

    /** Draws a JPEG or PNG file of any size. */
    public static Drawing of(byte[] file) {
        Optional<PictureFormat> format = PictureFormat.of(file);
        if (format.isEmpty()) {
            return new NotDrawn(Unfit.NO_PICTURE);
        }
        if (!format.get().isAllOf(file)) {
            return new NotDrawn(Unfit.NOT_ONE_PICTURE);
        }
        return drawn(file, format.get());
    }

    private static Drawing drawn(byte[] file, PictureFormat format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Without metadata: what is not looked at cannot unfold.
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
                return new NotDrawn(Unfit.TOO_MANY_PIXELS);
            }
            BufferedImage middle = reader.read(0, middleOf(reader, (int) width, (int) height));
            Turn turn = format == PictureFormat.JPEG ? Turn.of(file) : Turn.UPRIGHT;
            return new Drawn(new Portrait(written(painted(middle, turn))));
        } catch (IOException | RuntimeException e) {
            // The readers throw either at what is broken.
            return new NotDrawn(Unfit.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /** The square in the middle; of a large one every so many pixels only, but at least twice as many as are needed. */
    private static ImageReadParam middleOf(ImageReader reader, int width, int height) {
        int side = Math.min(width, height);
        int step = Math.max(1, side / (2 * SIDE));
        ImageReadParam middle = reader.getDefaultReadParam();
        middle.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        middle.setSourceSubsampling(step, step, 0, 0);
        return middle;
    }

    private static BufferedImage painted(BufferedImage middle, Turn turn) {
        BufferedImage portrait = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = portrait.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, SIDE, SIDE);
        brush.transform(turn.ofSquare(SIDE));
        brush.drawImage(middle, 0, 0, SIDE, SIDE, null);
        brush.dispose();
        return portrait;
    }

    private static byte[] written(BufferedImage portrait) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(portrait, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
