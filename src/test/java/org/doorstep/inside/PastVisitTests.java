package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.awaitQuiet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.tenancy.Uprn;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.PastVisit;
import org.doorstep.visit.PastVisit.Promise;
import org.doorstep.visit.PastVisit.Result;
import org.doorstep.visit.PastVisits.Put;
import org.junit.jupiter.api.Test;

/** A landlord's history comes in by the hundred, and a second time costs next to nothing. */
interface PastVisitTests {

    int A_CHUNK = 500;

    @Test
    default void a_chunk_of_history_takes_few_statements_and_the_same_again_takes_one_and_writes_nothing() {
        List<PastVisit> visits = History.ofSomebody().visits("chunk-", A_CHUNK);
        AtomicReference<List<Put>> first = new AtomicReference<>();
        AtomicReference<List<Put>> second = new AtomicReference<>();

        List<String> loading = StatementCount.during(() -> first.set(History.put(visits)));
        awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();
        List<String> again = StatementCount.during(() -> second.set(History.put(visits)));

        assertThat(first.get()).hasSize(A_CHUNK).containsOnly(Put.MADE);
        assertThat(loading).hasSizeLessThanOrEqualTo(8).isNotEmpty();
        assertThat(second.get()).hasSize(A_CHUNK).containsOnly(Put.UNCHANGED);
        assertThat(again).hasSize(1);
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
        assertThat(Sql.number("SELECT COUNT(*) FROM past_visit WHERE reference LIKE 'chunk-%'"))
                .isEqualTo(A_CHUNK);
    }

    @Test
    default void history_takes_nobodys_time() {
        List<PastVisit> visits = History.ofSomebody().visits("quiet-", 10);
        awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        History.put(visits);

        Map<String, Long> after = Sql.sumsOfAllTables();
        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))))
                .containsExactlyInAnyOrder("past_visit", "audit_trail");
    }

    @Test
    default void a_visit_is_kept_as_the_other_system_tells_it() {
        History history = History.ofSomebody();

        History.put(history.visit("kept-1"));

        Map<String, Object> row =
                Sql.rows("SELECT * FROM past_visit WHERE reference = 'kept-1'").get(0);
        assertThat(Bookings.instant(row.get("earliest_arrival"))).isEqualTo(Estate.at(History.FIRST, "08:00"));
        assertThat(Bookings.instant(row.get("latest_arrival"))).isEqualTo(Estate.at(History.FIRST, "12:00"));
        assertThat(Bookings.instant(row.get("arrived_at"))).isEqualTo(Estate.at(History.FIRST, "09:20"));
        assertThat(row.get("booked_on")).hasToString(History.FIRST.minusDays(9).toString());
        assertThat(row)
                .containsEntry("works_orders", "60842792/1 OLD-17")
                .containsEntry("outcome", "COMPLETED")
                .containsEntry("channel", "PHONE")
                .containsEntry("confirmed", null);
    }

    @Test
    default void a_changed_visit_is_written_and_the_trail_has_old_and_new_but_no_words_of_anybodys() {
        History history = History.ofSomebody();
        History.put(history.visit("changed-1"));
        PastVisit corrected = history.visit("changed-1", 0, new Result(Outcome.MISSED, "Ann was out", null, null));

        Put put = History.put(corrected);

        assertThat(put).isEqualTo(Put.CHANGED);
        Map<String, Object> trail = Sql.rows(
                        "SELECT * FROM audit_trail WHERE about = 'changed-1' AND action = 'past-visit.put' ORDER BY id DESC")
                .get(0);
        assertThat(trail).containsEntry("way", "IMPORT").containsEntry("for_whom", history.person());
        assertThat((String) trail.get("was"))
                .isEqualTo("outcome=COMPLETED; arrivedAt=" + Estate.at(History.FIRST, "09:20") + "; reason=none");
        assertThat((String) trail.get("became")).isEqualTo("outcome=MISSED; arrivedAt=none; reason=*");
        assertThat(History.put(corrected)).isEqualTo(Put.UNCHANGED);
    }

    @Test
    default void what_names_nothing_known_is_refused_by_itself_and_the_rest_is_stored() {
        History known = History.ofSomebody();
        PastVisit good = known.visit("refused-0");
        PastVisit future = new PastVisit(
                "refused-5",
                good.worksOrders(),
                good.uprn(),
                good.badgeNumber(),
                good.visitType(),
                good.trade(),
                new Promise(
                        Estate.now().plusSeconds(60),
                        Estate.now().plusSeconds(660),
                        Duration.ofMinutes(30),
                        null,
                        null,
                        null,
                        null,
                        null),
                good.result());

        List<Put> puts = History.put(List.of(
                good,
                new History("999999999999", known.badge(), known.person()).visit("refused-1"),
                new History(known.uprn(), "nobody", known.person()).visit("refused-2"),
                new History(known.uprn(), known.badge(), "nobody").visit("refused-3"),
                new PastVisit(
                        "refused-4",
                        List.of(),
                        new Uprn(known.uprn()),
                        known.badge(),
                        "NO_SUCH_TYPE",
                        "GAS",
                        good.promise(),
                        good.result()),
                future));

        assertThat(puts)
                .containsExactly(
                        Put.MADE,
                        Put.NO_SUCH_HOME,
                        Put.NO_SUCH_OPERATIVE,
                        Put.NO_SUCH_PERSON,
                        Put.NO_SUCH_VISIT_TYPE,
                        Put.NOT_PAST);
        assertThat(Sql.number("SELECT COUNT(*) FROM past_visit WHERE reference LIKE 'refused-%'"))
                .isEqualTo(1);
        assertThat(Sql.number("SELECT COUNT(*) FROM audit_trail WHERE about LIKE 'refused-%'"))
                .isEqualTo(1);
    }
}
