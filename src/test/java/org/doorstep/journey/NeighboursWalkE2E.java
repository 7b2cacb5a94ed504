package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.doorstep.journey.Walk.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Safeguard 6: every id in an address or a form that is a neighbour's is not found. Two tenants of the same make are walked through; each value
 * that the one has of a parameter and the other has not is an id, and is put in the place of the other's. What is typed has no id: the form's
 * markup says which that is.
 *
 * <p>A page or a parameter that the walk never met fails it: give {@link #equipped} what the page needs, or say here why it has no id. A link's
 * token is in the path and is swapped for none: whoever holds the link may; what goes with it, such as a hold, is swapped.
 */
class NeighboursWalkE2E {

    /** Pages of tenants that the walk cannot reach, and why. */
    private static final Map<String, String> NOT_WALKED = Map.of(
            "/tenant/acting", "for representatives alone: it has no id, and shows what their session covers",
            "/open/named", "behind a link of its own, which has no id but its token: NamedPeopleE2E walks it",
            "/open/sooner", "behind a link of its own, which has no id but its token: EarlierE2E walks it",
            "/v/LINK/changed", "after a visit was changed by a link: a sealed time, and no id",
            "/open/problem", "what is answered after an error",
            "/open/refused", "what is answered to a form that is not ours",
            "/open/not-found", "what is answered where nothing is",
            "/open/unavailable", "what is answered while the database is away");

    /** What differs between two tenants and yet is nobody's. */
    private static final Map<String, String> NO_IDS = Map.ofEntries(
            Map.entry("slot", "a time and its operative, sealed by nobody: whoever needs a visit may choose it"),
            Map.entry("from", "a date"),
            Map.entry("day", "a date"),
            Map.entry("month", "a month"),
            Map.entry("part", "a part of the day"),
            Map.entry("weekday", "a day of the week"),
            Map.entry("username", "their own contact, for whatever keeps passwords"),
            Map.entry("token", "a link's own, as in its path: whoever holds it may"),
            Map.entry("form", "a random name of a complaint's form that nobody has sent yet"),
            Map.entry("when", "a time, said after a visit was changed by a link"),
            Map.entry("until", "a moment: what came before it was shown, and is read"));

    /** What pages ask of the browser and the walk never meets. */
    private static final Map<String, String> NEVER_MET = Map.of(
            "cancelled", "a sign in an address after a deed",
            "sent", "a sign in an address of the simulated phones",
            "empty", "a sign in an address of the simulated phones",
            "key", "which words an administrator changes",
            "when", "after a visit was changed by a link",
            "longer", "a sign in an address after a deed");

    private static final Pattern SERVED = Pattern.compile("@WebServlet\\(\"(/(?:tenant|open)/[^\"]+)\"\\)");
    private static final Pattern ASKED = Pattern.compile("(?:asked|askedAll|getParameter)\\(\"([A-Za-z-]+)\"\\)");
    private static final Path SOURCES = Path.of("src/main/java/org/doorstep/web");

    @RegisterExtension
    final Journey journey = new Journey();

    private final SoftAssertions all = new SoftAssertions();

    /** Somebody with everything, and where they have been. */
    private record Equipped(Tenant tenant, Walk walk) {

        String cookies() {
            return Form.cookies(tenant.page());
        }
    }

    @Test
    void what_is_a_neighbours_is_not_found_wherever_it_is_asked_for() throws IOException {
        Equipped neighbour = equipped();
        Equipped tenant = equipped();
        Map<String, Set<String>> ids = ids(tenant.walk(), neighbour.walk());
        Map<String, String> before = Records.fingerprint();

        int swapped = 0;
        for (Request request : tenant.walk().requests()) {
            for (String name : request.chosen()) {
                if (isAWord(name, request.fields().get(name), neighbour.walk())) {
                    continue;
                }
                if (request.form() && ids.containsKey(name)) {
                    assertTheirOwnIsThere(request, tenant);
                }
                for (String theirs : ids.getOrDefault(name, Set.of())) {
                    swapped++;
                    assertNotFound(request.with(name, theirs), name, tenant, neighbour);
                }
            }
        }

        all.assertThat(Records.fingerprint()).as("nothing was changed").containsAllEntriesOf(before);
        all.assertThat(ids.keySet())
                .as("ids that were met")
                .contains("order", "also", "change", "hold", "ref", "proof", "contact", "which");
        all.assertThat(swapped).as("requests with a neighbour's id").isGreaterThan(100);
        all.assertThat(tenant.walk().reached())
                .as("pages and files that were met")
                .containsAll(pagesAndFiles());
        Set<String> met = new TreeSet<>(tenant.walk().values().keySet());
        tenant.walk().requests().forEach(request -> met.addAll(request.fields().keySet()));
        met.addAll(NEVER_MET.keySet());
        all.assertThat(met).as("parameters that pages ask").containsAll(askedByPages());
        all.assertAll();
        for (Request request : neighbour.walk().answered()) {
            assertThat(request.send(neighbour.cookies()).statusCode())
                    .as("the neighbour's own " + request.address())
                    .isEqualTo(200);
        }
    }

    /** A home with a visit, a cancelled one, a time that is kept, an absence, and a wish for a sooner time. */
    private Equipped equipped() {
        Household home = Northtown.newHousehold();
        String second = Northtown.needs(home, home.order() + "b", "GAS_SAFETY_CHECK", "");
        String third = Northtown.needs(home, home.order() + "c", "TENANCY_VISIT", "");
        Tenant tenant = journey.tenant(home);
        Set<String> been = new LinkedHashSet<>();
        tenant.page().onFrameNavigated(frame -> been.add(frame.url()));
        tenant.signsIn();
        tenant.books(third);
        tenant.goesTo("/tenant/cancel?ref=" + tenant.reference());
        tenant.presses("Cancel this visit");
        String visit = tenant.books(home.order());
        String link = tenant.phone().linkInTextWith(visit);
        tenant.goesTo("/tenant/earlier?ref=" + visit);
        tenant.goesTo("/tenant/choose-time?change=" + visit);
        tenant.goesTo("/tenant/month?order=" + Household.escaped(second));
        tenant.goesTo(link + "/times");
        tenant.choosesTime(0);
        tenant.choosesATime(second);
        String hold = tenant.parameter("hold");
        named(home);
        acting(home);
        tenant.goesTo("/tenant/needs");
        tenant.page().getByLabel("Knock loudly and wait").check();
        tenant.presses("Save");
        tenant.goesTo("/tenant/contact-new?kind=EMAIL");
        tenant.fills("What is the email address?", home.personReference() + "@example.org");
        tenant.presses("Continue");
        tenant.goesTo("/tenant/ask?visit=" + visit);
        tenant.page().getByLabel("How far is it?").check();
        tenant.fills("In your own words", "When do you come?");
        tenant.presses("Send question");
        Northtown.letsUsInWhileAway(home);
        Records.change(
                "UPDATE contact_point SET last_confirmed_at = NULL WHERE person_id = (SELECT id FROM person WHERE person_reference = ?)",
                home.personReference());
        been.addAll(List.of(
                "/tenant/details?kin=named&people=named&needs=told&contact=kept&done=password-set&wish=yes",
                "/tenant/home?back=yes",
                "/tenant/contact-more",
                "/tenant/contact-more-list",
                "/tenant/contact-more-form",
                "/tenant/contact-more-code",
                "/tenant/contact-more-back",
                "/tenant/phone-password",
                "/tenant/prove?next=%2Ftenant%2Fpassword",
                "/tenant/private?ref=" + visit,
                "/tenant/away",
                "/tenant/away-told",
                "/tenant/ask?order=" + Household.escaped(second),
                "/tenant/ask?kind=UPDATE",
                "/tenant/why?order=" + Household.escaped(second),
                "/tenant/my-data-read",
                "/tenant/needs?hold=" + hold,
                "/tenant/need?code=NOT_BEFORE&then=PET&hold=" + hold,
                "/open/start",
                "/open/accessibility",
                "/open/privacy",
                "/open/complaint",
                "/open/complaint-made?about=data",
                "/open/link-ended",
                "/open/named-ended",
                "/open/named-removed",
                "/open/not-covered",
                "/open/too-late"));
        been.add(link);
        been.add(link + "/times");
        been.add(link + "/cancel");
        return new Equipped(tenant, Walk.from(been, Form.cookies(tenant.page())));
    }

    /** Somebody whom we may contact for them. */
    private static void named(Household home) {
        Records.change(
                "INSERT INTO next_of_kin (person_id, name, relation, kind, value, source, reference) SELECT id, CONCAT('Kin of ',"
                        + " person_reference), 'Son', 'EMAIL', CONCAT('kin-', person_reference, '@example.org'), 'TENANT',"
                        + " LEFT(SHA2(person_reference, 256), 22) FROM person WHERE person_reference = ?",
                home.personReference());
    }

    /** Somebody who may act for them, by a reference as they are spoken: six letters. */
    private static void acting(Household home) {
        StringBuilder reference = new StringBuilder();
        home.uprn().chars().skip(4).forEach(digit -> reference.append("ACDEFGHJKM".charAt(digit - '0')));
        Records.change(
                "INSERT INTO representative (reference, person_id, name, kind, contact_kind, contact_value, standing_for, covers, proof,"
                        + " from_date, recorded_at, recorded_by, version) SELECT ?, id, 'Helping Hand', 'FRIEND', 'EMAIL',"
                        + " CONCAT('helps-', person_reference, '@example.org'), id, 'VISITS', 'TENANT_SIGNED_IN', '2020-01-06',"
                        + " UTC_TIMESTAMP(6), 'test', 0 FROM person WHERE person_reference = ?",
                reference.toString(),
                home.personReference());
    }

    /** The neighbour's values of each parameter of which the tenant has none. */
    private Map<String, Set<String>> ids(Walk tenant, Walk neighbour) {
        Map<String, Set<String>> ids = new TreeMap<>();
        tenant.values().forEach((name, own) -> {
            Set<String> theirs = new TreeSet<>(neighbour.values().getOrDefault(name, Set.of()));
            all.assertThat(theirs).as("the neighbour has " + name).isNotEmpty();
            theirs.removeAll(own);
            if (!theirs.isEmpty() && !NO_IDS.containsKey(name)) {
                ids.put(name, theirs);
            }
        });
        return ids;
    }

    private void assertNotFound(Request request, String name, Equipped tenant, Equipped neighbour) {
        HttpResponse<String> answer = request.send(request.path().startsWith("/tenant") ? tenant.cookies() : "");
        String what = request.shape() + " with a neighbour's " + name + " "
                + request.fields().get(name);
        Household theirs = neighbour.tenant().home();
        all.assertThat(answer.statusCode()).as(what).isEqualTo(404);
        all.assertThat(answer.body())
                .as(what)
                .contains("We cannot find that page")
                .doesNotContain(theirs.address(), theirs.firstName(), "Exception");
    }

    /** What both have is nobody's id, but one word for one meaning, such as that something was kept. */
    private static boolean isAWord(String name, String value, Walk neighbour) {
        return neighbour.values().getOrDefault(name, Set.of()).contains(value);
    }

    /** A form with their own ids is there: what is not found is so for the neighbour's. */
    private void assertTheirOwnIsThere(Request request, Equipped tenant) {
        all.assertThat(request.unpressed().send(tenant.cookies()).statusCode())
                .as(request.shape() + " with their own")
                .isEqualTo(200);
    }

    private static Set<String> pagesAndFiles() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String room : List.of("/tenant/", "/open/")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/webapp" + room))) {
                files.map(file -> room + file.getFileName().toString().replace(".xhtml", ""))
                        .map(page -> page.replaceFirst("^/open/visit(-|$)", "/v/LINK/")
                                .replaceFirst("/$", ""))
                        .forEach(there::add);
            }
        }
        for (String source : sources()) {
            Matcher servlet = SERVED.matcher(source);
            while (servlet.find()) {
                there.add(servlet.group(1));
            }
        }
        there.add("/v/LINK/visit.ics");
        there.removeAll(NOT_WALKED.keySet());
        return there;
    }

    private static Set<String> askedByPages() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String source : sources()) {
            Matcher asked = ASKED.matcher(source);
            while (asked.find()) {
                names.add(asked.group(1));
            }
        }
        return names;
    }

    /** What tenants' pages and those behind a link are made of; who signs in has no id yet. */
    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path room : List.of(SOURCES, SOURCES.resolve("tenant"), SOURCES.resolve("open"))) {
            try (Stream<Path> files = Files.list(room)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
