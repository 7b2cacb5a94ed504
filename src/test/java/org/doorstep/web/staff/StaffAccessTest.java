package org.doorstep.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.account.Role;
import org.doorstep.web.Words;
import org.doorstep.web.staff.StaffAccess.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of who opens what, without a server. */
class StaffAccessTest {

    private static final Set<String> WITHOUT_A_PAGE =
            Set.of("/staff/sign-out", "/staff/import-upload", "/staff/import-problems", "/staff/import-example");

    @Test
    void every_page_has_one_row_and_every_row_a_page() throws IOException {
        List<String> rows = StaffAccess.ROWS.stream()
                .map(Row::path)
                .filter(path -> !WITHOUT_A_PAGE.contains(path))
                .toList();

        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages());
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp/staff"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/staff/" + file.getFileName().toString().replace(".xhtml", ""))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/", "/staff/Users", "/staff/users/", "/staff/users/more", "/tenant/home"})
    void what_no_row_names_is_nobodys(String path) {
        assertThat(StaffAccess.find(path)).isEmpty();
    }

    @Test
    void what_is_in_the_menu_stands_with_its_group_and_has_a_name() {
        List<Row> menu =
                StaffAccess.ROWS.stream().filter(row -> row.group() != null).toList();

        assertThat(menu).extracting(Row::group).isSorted().contains(StaffAccess.Group.values());
        assertThat(menu)
                .extracting(
                        row -> "staff_menu." + row.path().replace("/staff/", "").replace('-', '_'))
                .allMatch(new Words()::has);
    }

    @Test
    void an_administrator_alone_lets_people_and_data_in() {
        assertThat(StaffAccess.ROWS)
                .filteredOn(row -> row.path().matches(".*(user|api-key|import).*"))
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(row.roles()).containsExactly(Role.ADMINISTRATOR));
    }

    @Test
    void an_operative_has_a_home_and_nothing_else() {
        assertThat(StaffAccess.ROWS)
                .filteredOn(row -> row.roles().contains(Role.OPERATIVE))
                .extracting(Row::path)
                .containsExactly("/staff/home");
    }
}
