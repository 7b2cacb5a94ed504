package org.doorstep.schedule.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.testing.Pictures.followedBy;
import static org.doorstep.testing.Pictures.quarters;
import static org.doorstep.testing.Pictures.withComment;
import static org.doorstep.testing.Pictures.withExif;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.schedule.portrait.Portrait.Drawn;
import org.doorstep.schedule.portrait.Portrait.NotDrawn;
import org.doorstep.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

    @ParameterizedTest
    @CsvSource({"jpeg,256,256", "jpeg,3000,2000", "png,40,90", "png,1,1", "jpeg,1023,1025"})
    void a_portrait_is_a_small_square_jpeg_whatever_came(String format, int width, int height) {
        byte[] portrait = drawn(quarters(format, width, height));

        assertThat(PictureFormat.of(portrait)).contains(PictureFormat.JPEG);
        assertThat(Pictures.read(portrait).getWidth()).isEqualTo(Portrait.SIDE);
        assertThat(Pictures.read(portrait).getHeight()).isEqualTo(Portrait.SIDE);
        assertThat(portrait).hasSizeLessThan(40_000);
    }

    @Test
    void the_middle_is_shown_and_nothing_is_squeezed() {
        assertThat(corners(drawn(quarters("png", 1200, 600)))).isEqualTo("RGBW");
        assertThat(corners(drawn(quarters("png", 600, 1200)))).isEqualTo("RGBW");
    }

    @Test
    void what_can_be_seen_through_is_white() {
        BufferedImage glass = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);

        assertThat(corners(drawn(Pictures.written(glass, "png")))).isEqualTo("WWWW");
    }

    /** Corners as they lie in the file: RGBW. Each turn as CIPA DC-008 describes it. */
    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void a_picture_that_a_camera_took_lying_stands_upright(int turn, String corners) {
        assertThat(corners(drawn(withExif(quarters("jpeg", 400, 400), turn)))).isEqualTo(corners);
    }

    @Test
    void a_turn_that_makes_no_sense_turns_nothing() {
        assertThat(corners(drawn(withExif(quarters("jpeg", 400, 400), 9)))).isEqualTo("RGBW");
    }

    @Test
    void nothing_that_the_camera_or_anybody_noted_comes_along() {
        byte[] noted = withComment(withExif(quarters("jpeg", 400, 400), 1), "<script>alert(1)</script>");
        assertThat(text(noted)).contains("GPS 54.9783", "<script>", "Exif");

        assertThat(text(drawn(noted))).doesNotContain("GPS", "script", "Exif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script></html>",
                "GIF89a\u0001\u0001",
                "%PDF-1.7",
                "BM",
                "PK\u0003\u0004",
                ""
            })
    void what_is_no_picture_is_refused_whatever_it_is(String file) {
        assertThat(refused(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(Unfit.NO_PICTURE);
    }

    @Test
    void a_page_with_a_picture_in_it_is_no_picture() {
        byte[] page = followedBy("<html>".getBytes(StandardCharsets.UTF_8), quarters("png", 9, 9));

        assertThat(refused(page)).isEqualTo(Unfit.NO_PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_file_that_is_two_things_at_once_is_refused(String format) {
        byte[] picture = quarters(format, 64, 64);

        assertThat(refused(followedBy(picture, "<html><script>alert(1)</script></html>")))
                .isEqualTo(Unfit.NOT_ONE_PICTURE);
        assertThat(refused(followedBy(picture, "PK\u0003\u0004 an archive"))).isEqualTo(Unfit.NOT_ONE_PICTURE);
        assertThat(refused(followedBy(followedBy(picture, picture), "<html>"))).isEqualTo(Unfit.NOT_ONE_PICTURE);
    }

    @Test
    void the_zeros_and_the_smaller_picture_that_telephones_add_are_no_harm() {
        byte[] picture = quarters("jpeg", 400, 400);
        byte[] withMore = followedBy(followedBy(picture, quarters("jpeg", 40, 40)), new byte[1000]);

        assertThat(corners(drawn(withMore))).isEqualTo("RGBW");
    }

    @Test
    void a_file_that_is_cut_off_is_refused_wherever_it_is_cut() {
        for (String format : List.of("jpeg", "png")) {
            byte[] picture = withoutEnd(quarters(format, 64, 64));

            assertThat(IntStream.range(8, picture.length).mapToObj(length -> refused(Arrays.copyOf(picture, length))))
                    .containsOnly(Unfit.NOT_ONE_PICTURE);
        }
    }

    @Test
    void a_picture_of_very_many_pixels_is_refused_before_they_are_unfolded() {
        assertThat(refused(Pictures.bomb(60_000, 60_000))).isEqualTo(Unfit.TOO_MANY_PIXELS);
        assertThat(refused(Pictures.bomb(10_001, 1))).isEqualTo(Unfit.TOO_MANY_PIXELS);
        assertThat(refused(Pictures.bomb(6_000, 5_001))).isEqualTo(Unfit.TOO_MANY_PIXELS);
        assertThat(refused(Pictures.bomb(6_000, 5_000))).isNotEqualTo(Unfit.TOO_MANY_PIXELS);
    }

    @Test
    void text_that_unfolds_without_end_is_not_unfolded() {
        byte[] file = Pictures.withUnfoldingText(quarters("png", 64, 64));

        assertThat(file).hasSizeLessThan(200_000);
        assertThat(memoryFor(() -> drawn(file))).isLessThan(32 << 20);
    }

    @Test
    void a_large_picture_is_not_unfolded_whole() {
        byte[] file = quarters("jpeg", 4000, 4000);

        assertThat(memoryFor(() -> drawn(file))).isLessThan(32 << 20);
    }

    @Test
    void what_looks_like_a_picture_but_cannot_be_read_is_refused() {
        byte[] head = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        byte[] damaged = quarters("png", 64, 64);
        Arrays.fill(damaged, 41, 60, (byte) 0x55);

        assertThat(refused(head)).isEqualTo(Unfit.UNREADABLE);
        assertThat(refused(damaged)).isEqualTo(Unfit.UNREADABLE);
    }

    /** Bytes that this work takes from the heap, in all. */
    private static long memoryFor(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] withoutEnd(byte[] file) {
        return Arrays.copyOf(file, file.length - 1);
    }

    private static byte[] drawn(byte[] file) {
        assertThat(Portrait.of(file)).isInstanceOf(Drawn.class);
        return ((Drawn) Portrait.of(file)).portrait().jpeg();
    }

    private static Unfit refused(byte[] file) {
        return Portrait.of(file) instanceof NotDrawn not ? not.why() : null;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** The colours of a portrait: above left, above right, below left, below right. */
    private static String corners(byte[] jpeg) {
        BufferedImage picture = Pictures.read(jpeg);
        int near = Portrait.SIDE / 4;
        int far = Portrait.SIDE - near;
        return colour(picture, near, near)
                + colour(picture, far, near)
                + colour(picture, near, far)
                + colour(picture, far, far);
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        return red && green ? "W" : red ? "R" : green ? "G" : "B";
    }
}
