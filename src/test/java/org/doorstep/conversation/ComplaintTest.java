package org.doorstep.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Instant;
import java.time.LocalDate;
import org.doorstep.audit.Author;
import org.doorstep.conversation.Complaint.State;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final ComplaintClock clock = new ComplaintClock(aLandlord().calendar(), 5, 10, 30);
    private final Complaint complaint = made("It was cold");

    @Test
    void a_new_one_has_both_days_and_is_overdue_only_after_the_first() {
        assertThat(complaint.acknowledgeBy()).isEqualTo("2026-12-04");
        assertThat(complaint.answerBy()).isEqualTo("2026-12-18");
        assertThat(complaint.isOverdue(LocalDate.of(2026, 12, 4))).isFalse();
        assertThat(complaint.isOverdue(LocalDate.of(2026, 12, 5))).isTrue();
    }

    @Test
    void the_time_for_an_answer_is_counted_from_the_day_on_which_it_was_acknowledged() {
        complaint.acknowledge("Ruth Cole", clock, Author.SYSTEM, NOON, LocalDate.of(2026, 11, 30));

        assertThat(complaint.answerBy()).isEqualTo("2026-12-14");
        assertThat(complaint.isOverdue(LocalDate.of(2026, 12, 5))).isFalse();
        assertThat(complaint.isOverdue(LocalDate.of(2026, 12, 15))).isTrue();
    }

    @Test
    void it_is_acknowledged_before_it_is_answered_and_each_once() {
        assertThatThrownBy(() -> complaint.answer("Sorry", Author.SYSTEM, NOON))
                .isInstanceOf(IllegalStateException.class);
        complaint.acknowledge("Ruth Cole", clock, Author.SYSTEM, NOON, FRIDAY);
        assertThatThrownBy(() -> complaint.acknowledge("Ruth Cole", clock, Author.SYSTEM, NOON, FRIDAY))
                .isInstanceOf(IllegalStateException.class);
        complaint.answer("Sorry", Author.SYSTEM, NOON);

        assertThat(complaint.state()).isEqualTo(State.ANSWERED);
        assertThat(complaint.isOverdue(LocalDate.of(2030, 1, 1))).isFalse();
    }

    @Test
    void what_could_turn_the_text_around_it_is_taken_out() {
        Complaint odd = made("The \u202Edrah saw roolf\u202C <script>\r\nand more");

        assertThat(odd.words()).isEqualTo("The drah saw roolf <script>\nand more");
    }

    @Test
    void more_than_there_is_room_for_loses_its_end_alone() {
        assertThat(made("a".repeat(5_000)).words()).hasSize(4_000);
    }

    private Complaint made(String words) {
        ToldComplaint told = new ToldComplaint(
                Author.SYSTEM, null, null, "Siân Llewellyn", words, "", false, ReplyWay.EMAIL, "sian@example.org");
        return new Complaint(new byte[32], told, clock, NOON, FRIDAY);
    }
}
