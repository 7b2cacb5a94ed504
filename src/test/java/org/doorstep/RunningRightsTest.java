package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunningRightsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern INSERT_ONLY = Pattern.compile("Insert-only\\.\\s+CREATE TABLE (\\w+)");

    @Test
    void rows_of_a_table_can_be_read_added_changed_and_removed() {
        assertThat(RunningRights.with("slot_hold")).containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    @Test
    void what_happened_is_only_added() {
        assertThat(Stream.of(
                        "audit_trail", "appointment_event", "notice", "visit_attempt", "attempt_outcome", "feed_place"))
                .allSatisfy(
                        table -> assertThat(RunningRights.with(table)).containsExactlyInAnyOrder("SELECT", "INSERT"));
    }

    @Test
    void the_history_of_the_schema_is_nothing_of_the_running_accounts() {
        assertThat(RunningRights.with("flyway_schema_history")).isEmpty();
    }

    @Test
    void every_table_that_its_migration_calls_insert_only_can_only_grow() {
        List<String> tables = insertOnlyTables();

        assertThat(tables)
                .contains("audit_trail", "appointment_event", "feed_place")
                .allSatisfy(
                        table -> assertThat(RunningRights.with(table)).containsExactlyInAnyOrder("SELECT", "INSERT"));
    }

    @Test
    void only_what_differs_is_granted_and_taken_away() {
        List<String> there = List.of("SELECT", "UPDATE", "DELETE");

        assertThat(RunningRights.missing("notice", there)).containsExactly("INSERT");
        assertThat(RunningRights.tooMuch("notice", there)).containsExactly("DELETE", "UPDATE");
        assertThat(RunningRights.missing("notice", RunningRights.with("notice")))
                .isEmpty();
        assertThat(RunningRights.tooMuch("notice", RunningRights.with("notice")))
                .isEmpty();
    }

    @Test
    void an_account_is_quoted_at_its_last_at_sign() {
        assertThat(RunningAccount.quoted("doorstep@%")).isEqualTo("'doorstep'@'%'");
        assertThat(RunningAccount.quoted("run@northtown@10.0.0.7")).isEqualTo("'run@northtown'@'10.0.0.7'");
    }

    private static List<String> insertOnlyTables() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(RunningRightsTest::text)
                    .flatMap(sql -> INSERT_ONLY.matcher(sql).results())
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
