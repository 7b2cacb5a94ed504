package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Received.ANNA;
import static org.doorstep.inside.Received.BELL;
import static org.doorstep.inside.Received.OFFICER;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.doorstep.account.SignedInStaff;
import org.doorstep.conversation.DoingTask;
import org.doorstep.conversation.OpenTask;
import org.doorstep.conversation.OpenTasks;
import org.doorstep.conversation.StaffTask;
import org.doorstep.conversation.TaskClock;
import org.doorstep.conversation.WorkResult;
import org.junit.jupiter.api.Test;

/** What staff must do: urgent first, done by one, and seen by those alone who may. */
interface StaffTaskTests {

    @Test
    default void urgent_ones_come_first_then_what_is_due_first() {
        String late = made(StaffTask.Kind.CALL, false, Duration.ofDays(2));
        String soon = made(StaffTask.Kind.LETTER, false, Duration.ofHours(-1));
        String urgent = made(StaffTask.Kind.DANGER, true, Duration.ofDays(3));

        List<OpenTask> all = tasks().open(new OpenTasks.Show(null, false), ANNA, 0, 10_000);

        assertThat(all).extracting(OpenTask::reference).containsSubsequence(urgent, soon, late);
        assertThat(all).hasSize((int) tasks().countOpen(ANNA));
        TaskClock clock = Beans.the(TaskClock.class);
        assertThat(clock.isOverdue(tasks().look(soon, ANNA).orElseThrow())).isTrue();
        assertThat(clock.isOverdue(tasks().look(late, ANNA).orElseThrow())).isFalse();
        assertThat(tasks().open(new OpenTasks.Show(StaffTask.Kind.LETTER, false), ANNA, 0, 10_000))
                .extracting(OpenTask::reference)
                .contains(soon)
                .doesNotContain(late, urgent);
    }

    @Test
    default void one_about_harm_is_there_for_those_alone_who_are_named_for_it() {
        long counted = tasks().countOpen(ANNA);
        String task = made(StaffTask.Kind.SAFETY, true, Duration.ofHours(1));

        assertThat(tasks().countOpen(ANNA)).isEqualTo(counted);
        assertThat(tasks().look(task, ANNA)).isEmpty();
        assertThat(doing().claim(task, "", ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(doing().release(task, ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(doing().done(task, "Rang", ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(doing().undo(task, ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(tasks().look(task, OFFICER)).isPresent();
        assertThat(doing().done(task, "Rang", OFFICER)).isEqualTo(WorkResult.DONE);
    }

    @Test
    default void of_two_who_take_one_at_once_one_does_it_and_the_other_hears_it() {
        String task = made(StaffTask.Kind.CALL, false, Duration.ofDays(1));

        assertThat(AtOnce.all(2, i -> doing().claim(task, "", i == 0 ? ANNA : BELL)))
                .containsExactlyInAnyOrder(WorkResult.DONE, WorkResult.OTHERS);

        String first = tasks().look(task, ANNA).orElseThrow().claimedBy();
        SignedInStaff other = first.equals(ANNA.author().name()) ? BELL : ANNA;
        assertThat(doing().release(task, other)).isEqualTo(WorkResult.OTHERS);
        assertThat(doing().claim(task, first, other)).isEqualTo(WorkResult.DONE);
        assertThat(tasks().open(new OpenTasks.Show(null, true), other, 0, 99))
                .extracting(OpenTask::reference)
                .contains(task);
        assertThat(doing().release(task, other)).isEqualTo(WorkResult.DONE);
    }

    @Test
    default void it_is_done_once_with_how_and_a_slip_is_undone() {
        String task = made(StaffTask.Kind.CONTACT, false, Duration.ofDays(1));

        assertThat(AtOnce.all(2, i -> doing().done(task, "Rang\u202E her", i == 0 ? ANNA : BELL)))
                .containsExactlyInAnyOrder(WorkResult.DONE, WorkResult.ALREADY);
        assertThat(tasks().look(task, ANNA).orElseThrow().doneHow()).isEqualTo("Rang her");
        assertThat(doing().claim(task, "", ANNA)).isEqualTo(WorkResult.ALREADY);
        assertThat(doing().undo(task, BELL)).isEqualTo(WorkResult.DONE);
        assertThat(doing().undo(task, BELL)).isEqualTo(WorkResult.DONE);
        assertThat(tasks().look(task, ANNA).orElseThrow().isDone()).isFalse();
        assertThat(Sql.rows("SELECT action FROM audit_trail WHERE about = ? ORDER BY id", "task:" + task))
                .extracting(row -> row.get("action"))
                .containsExactly("task.done", "task.look", "task.undo", "task.look");
    }

    private static String made(StaffTask.Kind kind, boolean urgent, Duration due) {
        String key = "test/" + UUID.randomUUID();
        Sql.change(
                "INSERT INTO staff_task (task_key, kind, person_id, words, urgent, made_at, due_at, version)"
                        + " VALUES (?, ?, ?, 'Ring them', ?, UTC_TIMESTAMP(6) - INTERVAL 1 DAY, UTC_TIMESTAMP(6) + INTERVAL ? MINUTE, 0)",
                key,
                kind.name(),
                home().personId(),
                urgent,
                due.toMinutes());
        return Sql.text("SELECT reference FROM staff_task WHERE task_key = ?", key);
    }

    private static OpenTasks tasks() {
        return Beans.the(OpenTasks.class);
    }

    private static DoingTask doing() {
        return Beans.the(DoingTask.class);
    }
}
