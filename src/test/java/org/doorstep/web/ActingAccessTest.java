package org.doorstep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.account.Acting;
import org.doorstep.account.SignedInPerson;
import org.doorstep.tenancy.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not named is refused to whoever acts for a tenant, and everything that there is has been thought about. */
class ActingAccessTest {

    @Test
    void every_page_of_a_tenant_and_every_section_of_their_details_is_named() throws IOException {
        List<String> pages = named("src/main/webapp/tenant", "/tenant/");
        List<String> sections = named("src/main/webapp/WEB-INF/details", "details/");

        assertThat(pages).hasSizeGreaterThan(15).allMatch(ActingAccess::names);
        assertThat(sections).hasSizeGreaterThan(6).allMatch(ActingAccess::names);
    }

    @Test
    void somebody_who_acts_for_visits_opens_visits_and_no_details() {
        SignedInPerson rhys = acting(Authority.VISITS);

        assertThat(List.of("/tenant/home", "/tenant/check.xhtml", "/tenant/visit.ics", "/tenant/acting"))
                .allMatch(page -> ActingAccess.opens(rhys, page));
        assertThat(List.of("/tenant/details", "/tenant/details.xhtml", "/tenant/away", "/tenant/kin", "/tenant/person"))
                .noneMatch(page -> ActingAccess.opens(rhys, page));
    }

    @Test
    void somebody_who_acts_for_details_sees_neither_kin_nor_what_is_the_tenants_alone() {
        SignedInPerson rhys = acting(Authority.DETAILS);

        assertThat(ActingAccess.opens(rhys, "/tenant/details")).isTrue();
        assertThat(ActingAccess.opens(rhys, "details/contacts")).isTrue();
        assertThat(List.of("details/kin", "/tenant/kin-edit", "details/safety", "details/account", "details/people"))
                .noneMatch(page -> ActingAccess.opens(rhys, page));
    }

    @Test
    void whoever_may_do_all_sees_kin_and_not_what_is_the_tenants_alone() {
        SignedInPerson rhys = acting(Authority.ALL);

        assertThat(ActingAccess.opens(rhys, "/tenant/kin")).isTrue();
        assertThat(List.of("/tenant/person", "/tenant/new-person", "details/account", "details/privacy"))
                .noneMatch(page -> ActingAccess.opens(rhys, page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/tenant", "/tenant/", "/tenant/home/", "/tenant/Home", "/tenant/nothing", "/tenant/home;x"})
    void what_is_named_in_no_row_is_open_to_no_representative(String page) {
        assertThat(ActingAccess.opens(acting(Authority.ALL), page)).isFalse();
    }

    @Test
    void a_tenant_opens_all_of_their_own() {
        assertThat(ActingAccess.opens(tenant(), "/tenant/person")).isTrue();
        assertThat(ActingAccess.opens(tenant(), "/tenant/nothing-yet")).isTrue();
    }

    private static List<String> named(String folder, String before) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> before + name.replace(".xhtml", ""))
                    .toList();
        }
    }

    private static SignedInPerson tenant() {
        return new SignedInPerson(1, 1, 1, "P1", "Siân", "1 Test Close", LocalDate.EPOCH, Instant.EPOCH);
    }

    private static SignedInPerson acting(Authority covers) {
        return new SignedInPerson(
                1,
                1,
                1,
                "P1",
                "Siân",
                "1 Test Close",
                LocalDate.EPOCH,
                Instant.EPOCH,
                new Acting(2, "HV4T7K", "Rhys", covers));
    }
}
