package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.someDay;

import java.util.List;
import java.util.Map;
import org.doorstep.audit.Author;
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.schedule.OperativePhotos;
import org.doorstep.schedule.OperativePhotos.Hung;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.schedule.portrait.Portrait;
import org.junit.jupiter.api.Test;

/** A picture that was sent hangs before a drawn face, whatever a load says of the operative. */
interface PhotoTests {

    @Test
    default void a_picture_is_found_by_a_name_that_nobody_can_guess() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");

        Hung hung = hang(badge, 1);

        assertThat(hung.isFirst()).isTrue();
        assertThat(hung.path()).matches("/photos/[A-Za-z0-9_-]{22}\\.jpg").isEqualTo(photoUrl(badge));
        assertThat(photos().find(nameIn(hung.path())))
                .hasValueSatisfying(jpeg -> assertThat(jpeg).containsExactly(1));
        assertThat(photos().find("AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
    }

    @Test
    default void another_picture_has_another_name_and_the_old_one_is_gone() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        Hung old = hang(badge, 1);

        Hung fresh = hang(badge, 2);

        assertThat(fresh.isFirst()).isFalse();
        assertThat(fresh.path()).isNotEqualTo(old.path());
        assertThat(photos().find(nameIn(old.path()))).isEmpty();
        assertThat(photos().find(nameIn(fresh.path()))).isPresent();
    }

    @Test
    default void the_same_picture_again_writes_nothing() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        Hung first = hang(badge, 1);
        Map<String, Long> before = Sql.sumsOfAllTables();

        Hung again = hang(badge, 1);

        assertThat(again.path()).isEqualTo(first.path());
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void a_load_of_operatives_leaves_the_picture_and_a_drawn_face_shows_once_it_is_taken_down() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        put(badge, "/theme/faces/face-01.svg");
        String path = hang(badge, 1).path();

        put(badge, path);
        String afterItsOwnPath = photoUrl(badge);
        put(badge, "/theme/faces/face-02.svg");
        String afterAnotherFace = photoUrl(badge);
        boolean known = photos().remove(badge, Author.SYSTEM);

        assertThat(List.of(afterItsOwnPath, afterAnotherFace)).containsOnly(path);
        assertThat(known).isTrue();
        assertThat(photoUrl(badge)).isEqualTo("/theme/faces/face-02.svg");
        assertThat(photos().find(nameIn(path))).isEmpty();
    }

    @Test
    default void nobody_known_has_no_picture_and_taking_none_down_does_nothing() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        Map<String, Long> before = Sql.sumsOfAllTables();

        assertThat(photos().put("nobody", portrait(1), Author.SYSTEM)).isEmpty();
        assertThat(photos().remove("nobody", Author.SYSTEM)).isFalse();
        assertThat(photos().remove(badge, Author.SYSTEM)).isTrue();
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void the_trail_knows_of_it_but_not_its_name() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        String path = hang(badge, 1).path();

        Map<String, Object> trail = Sql.rows(
                        "SELECT * FROM audit_trail WHERE about = ? AND action = 'operative.photo'", badge)
                .get(0);

        assertThat(trail).containsEntry("was", "photo=none").containsEntry("became", "photo=*");
        assertThat(trail.toString()).doesNotContain(nameIn(path));
    }

    private static OperativePhotos photos() {
        return Beans.the(OperativePhotos.class);
    }

    private static Portrait portrait(int what) {
        return new Portrait(new byte[] {(byte) what});
    }

    private static Hung hang(String badge, int what) {
        return photos().put(badge, portrait(what), Author.SYSTEM).orElseThrow();
    }

    private static String nameIn(String path) {
        return path.replaceAll("^/photos/|\\.jpg$", "");
    }

    private static String photoUrl(String badge) {
        return Reading.of(() ->
                Beans.the(OperativeRegister.class).find(badge).orElseThrow().photoUrl());
    }

    private static void put(String badge, String photo) {
        OperativeDetails details = new OperativeDetails(
                "Priya Shah", List.of(newTrade()), List.of("en"), null, null, List.of(), null, photo, null, null);
        Beans.the(OperativeRegister.class).put(badge, details, Author.SYSTEM);
    }
}
