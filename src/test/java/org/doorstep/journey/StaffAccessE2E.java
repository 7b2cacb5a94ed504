package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which role opens which page, tried over HTTP for every page that there is, and for those that there are not. */
class StaffAccessE2E {

    private static final List<String> ROLES = List.of("adviser", "planner", "access", "operative", "manager", "admin");

    private static final Set<String> OPEN =
            Set.of("/staff/sign-in", "/staff/signed-out", "/staff/set-password", "/staff/sign-out");

    /** Who may, said here a second time: the table of the application must agree. */
    private static final Map<String, List<String>> MAY = new LinkedHashMap<>();

    static {
        MAY.put("/staff/home", ROLES);
        MAY.put("/staff/find", List.of("adviser", "access", "admin"));
        MAY.put("/staff/person", List.of("adviser", "access", "admin"));
        MAY.put("/staff/visit", List.of("adviser", "access", "admin"));
        MAY.put("/staff/phone-password", List.of("adviser", "access", "admin"));
        MAY.put("/staff/untold", List.of("adviser", "access", "admin"));
        MAY.put("/staff/corrections", List.of("adviser", "admin"));
        MAY.put("/staff/correction", List.of("adviser", "admin"));
        MAY.put("/staff/letters", List.of("adviser", "admin"));
        MAY.put("/staff/letter", List.of("adviser", "admin"));
        MAY.put("/staff/invitations", List.of("adviser", "admin"));
        MAY.put("/staff/complaints", List.of("adviser", "manager", "admin"));
        MAY.put("/staff/complaint", List.of("adviser", "manager", "admin"));
        MAY.put("/staff/replies", List.of("adviser", "access", "admin"));
        MAY.put("/staff/reply", List.of("adviser", "access", "admin"));
        MAY.put("/staff/tasks", List.of("adviser", "access", "admin"));
        MAY.put("/staff/task", List.of("adviser", "access", "admin"));
        MAY.put("/staff/texts", List.of("adviser", "access", "admin"));
        MAY.put("/staff/taught", List.of("admin"));
        MAY.put("/staff/enquiries", List.of("adviser", "access", "admin"));
        MAY.put("/staff/enquiry", List.of("adviser", "access", "admin"));
        MAY.put("/staff/recovery", List.of("adviser", "access", "admin"));
        MAY.put("/staff/identity-check", List.of("adviser", "access", "admin"));
        MAY.put("/staff/new-contact", List.of("adviser", "access", "admin"));
        MAY.put("/staff/read-back", List.of("adviser", "access", "admin"));
        MAY.put("/staff/differences", List.of("adviser", "admin"));
        MAY.put("/staff/difference", List.of("adviser", "admin"));
        MAY.put("/staff/representatives", List.of("adviser", "admin"));
        MAY.put("/staff/representative", List.of("adviser", "admin"));
        MAY.put("/staff/new-representative", List.of("adviser", "admin"));
        MAY.put("/staff/imports", List.of("admin"));
        MAY.put("/staff/new-import", List.of("admin"));
        MAY.put("/staff/import", List.of("admin"));
        MAY.put("/staff/import-file", List.of("admin"));
        MAY.put("/staff/templates", List.of("admin"));
        MAY.put("/staff/template", List.of("admin"));
        MAY.put("/staff/users", List.of("admin"));
        MAY.put("/staff/new-user", List.of("admin"));
        MAY.put("/staff/user", List.of("admin"));
        MAY.put("/staff/user-off", List.of("admin"));
        MAY.put("/staff/api-keys", List.of("admin"));
        MAY.put("/staff/new-api-key", List.of("admin"));
        MAY.put("/staff/end-api-key", List.of("admin"));
        MAY.put("/staff/messages-switch", List.of("admin"));
        MAY.put("/staff/person-export", List.of("admin"));
        MAY.put("/staff/erasure", List.of("admin"));
        MAY.put("/staff/retention", List.of("admin"));
        MAY.put("/staff/retention-remove", List.of("admin"));
        MAY.put("/staff/audit", List.of("manager", "admin"));
    }

    /** What is no page: files that come and go. */
    private static final List<String> FILES =
            List.of("/staff/import-upload", "/staff/import-problems?ref=none", "/staff/import-example?kind=people");

    @RegisterExtension
    final Journey journey = new Journey();

    @BeforeEach
    void no_failures_before() {
        Records.change("DELETE FROM password_try");
    }

    @Test
    void every_page_that_there_is_is_said_here() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp/staff"))) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file ->
                            there.add("/staff/" + file.getFileName().toString().replace(".xhtml", "")));
        }
        Set<String> said = new TreeSet<>(MAY.keySet());
        said.addAll(OPEN);
        said.remove("/staff/sign-out");

        assertThat(there).isEqualTo(said);
    }

    @Test
    void each_role_opens_its_pages_and_no_other() {
        SoftAssertions all = new SoftAssertions();
        for (String role : ROLES) {
            String cookies = Colleague.on(journey, Look.DESKTOP).signsInAs(role).cookies();
            for (Map.Entry<String, List<String>> page : MAY.entrySet()) {
                for (String address : List.of(page.getKey(), page.getKey() + ".xhtml")) {
                    HttpResponse<String> answer = Form.get(address, cookies);
                    // A page about somebody who was not named is not found, once one is let in.
                    List<Integer> good = page.getValue().contains(role) ? List.of(200, 404) : List.of(403);
                    all.assertThat(good).as(role + " " + address).contains(answer.statusCode());
                    all.assertThat(answer.body()).as(role + " " + address).contains("Sign out");
                }
            }
            for (String address : unnamed()) {
                HttpResponse<String> answer = Form.get(address, cookies);
                all.assertThat(answer.statusCode()).as(role + " " + address).isEqualTo(403);
                all.assertThat(answer.body()).as(role + " " + address).contains("You cannot do this");
            }
        }
        all.assertAll();
    }

    @Test
    void files_come_and_go_by_an_administrator_alone() {
        for (String role : ROLES) {
            String cookies = Colleague.on(journey, Look.DESKTOP).signsInAs(role).cookies();
            List<Integer> expected = role.equals("admin") ? List.of(303, 404, 200) : List.of(403, 403, 403);

            assertThat(FILES.stream().map(file -> Form.get(file, cookies).statusCode()))
                    .as(role)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void who_is_not_signed_in_is_asked_to_on_every_page_and_learns_nothing() {
        SoftAssertions all = new SoftAssertions();
        List<String> addresses = new ArrayList<>(MAY.keySet());
        MAY.keySet().forEach(page -> addresses.add(page + ".xhtml"));
        addresses.addAll(unnamed());
        addresses.addAll(FILES);
        for (String address : addresses) {
            HttpResponse<String> answer = Form.get(address, "doorstep-staff=planted-by-somebody123");
            all.assertThat(answer.statusCode()).as(address).isEqualTo(303);
            all.assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(address)
                    .startsWith("/staff/sign-in?next=%2Fstaff%2F");
        }
        all.assertThat(Form.get("/staff/sign-in", "").statusCode()).isEqualTo(200);
        all.assertThat(Form.get("/staff/sign-out", "").statusCode()).isEqualTo(404);
        all.assertThat(Form.get("/staff/", "").headers().firstValue("Location")).contains("/staff/home");
        all.assertAll();
    }

    @Test
    void other_ways_to_write_an_address_open_nothing_more() {
        String cookies =
                Colleague.on(journey, Look.DESKTOP).signsInAs("operative").cookies();

        for (String address : List.of(
                "/staff/users;x=1",
                "/staff/%75sers",
                "/open//../staff/users",
                "/staff//users",
                "/staff/./users",
                "/open/../staff/users",
                "/staff/users.xhtml;jsessionid=1",
                "/STAFF/users",
                "/staff/users/",
                "/faces/staff/users.xhtml")) {
            HttpResponse<String> answer = Form.get(address, cookies);
            assertThat(answer.body()).as(address).doesNotContain("Add somebody");
            assertThat(answer.statusCode()).as(address).isNotEqualTo(200);
        }
    }

    @Test
    void after_signing_in_one_is_back_where_one_was_going_and_never_elsewhere() {
        Colleague colleague = Colleague.on(journey, Look.DESKTOP);
        colleague.goesTo("/staff/audit?person=journey-1");
        assertThat(colleague.path()).isEqualTo("/staff/sign-in");
        colleague.givesPassword("manager@northtown.example", "northtown-demo-front-door");
        assertThat(colleague.page().url()).endsWith("/staff/audit?person=journey-1");

        for (String next : List.of(
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/staff/../tenant/home",
                "/staff/sign-out",
                "/staff/unknown",
                "/tenant/home")) {
            Colleague other = Colleague.on(journey, Look.DESKTOP);
            other.goesTo("/staff/sign-in?next=" + Household.escaped(next));
            other.givesPassword("manager@northtown.example", "northtown-demo-front-door");
            assertThat(other.page().url()).as(next).isEqualTo(Journey.site() + "/staff/home");
        }
    }

    @Test
    void a_tenant_who_is_signed_in_is_nobody_here_and_staff_are_nobody_there() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        tenant.signsIn();
        String staff = Colleague.on(journey, Look.DESKTOP).signsInAs("admin").cookies();

        assertThat(Form.get("/staff/home", Form.cookies(tenant.page())).statusCode())
                .isEqualTo(303);
        assertThat(Form.get("/tenant/home", staff).statusCode()).isEqualTo(303);
        assertThat(Form.get("/tenant/home", staff.replace("doorstep-staff=", "doorstep="))
                        .statusCode())
                .isEqualTo(303);
    }

    private static List<String> unnamed() {
        return List.of("/staff/nothing", "/staff/refused", "/staff/home/more", "/staff/Users", "/staff/problem.xhtml");
    }
}
