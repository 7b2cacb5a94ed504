package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator brings files in, under the policy that is served, with and without JavaScript. */
class StaffImportE2E {

    private static final String HEADER = "uprn,address_line_1,postcode,has_gas\n";

    @RegisterExtension
    final Journey journey = new Journey();

    private Colleague admin;

    @BeforeEach
    void an_administrator() {
        Records.change("DELETE FROM password_try");
        admin = Colleague.on(journey, Look.DESKTOP).signsInAs("admin");
    }

    @Test
    void an_example_is_downloaded_looked_at_and_comes_in() throws IOException {
        admin.follows("Imports");
        admin.follows("Bring in a file");
        admin.follows("Properties");
        assertThat(admin.row("has_gas").innerText()).contains("Yes", "yes or no");
        Download example = admin.page()
                .waitForDownload(
                        () -> admin.page().getByText("Download an example").click());
        assertThat(example.suggestedFilename()).isEqualTo("properties-example.csv");
        admin.follows("Bring in a file");

        admin.page()
                .getByLabel("The file")
                .setInputFiles(
                        new FilePayload(example.suggestedFilename(), "text/csv", Files.readAllBytes(example.path())));
        admin.presses("Look at it");
        assertThat(admin.heading()).isEqualTo("Look at it before it comes in");
        assertThat(admin.main())
                .contains("14 Sandpiper Row", "visitor’s permit")
                .doesNotContain("read as");
        admin.presses("Bring it in");
        assertThat(admin.main()).contains("Choose what happens to rows that cannot be taken");
        admin.ticks("Bring in all or nothing");
        admin.presses("Bring it in");

        awaits("It is in");
        assertThat(admin.main()).contains("2\nRows read", "No row needs anybody’s attention.");
        admin.follows("Imports");
        assertThat(admin.row(example.suggestedFilename()).innerText())
                .contains("Properties", "Gareth Lloyd", "Read: 2");
        assertThat(admin.troubles().noted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rows_that_cannot_be_taken_are_listed_with_what_to_do_and_as_a_file(boolean javaScript) throws IOException {
        Look look = javaScript ? Look.DESKTOP : Look.DESKTOP.withoutJavaScript();
        admin = Colleague.on(journey, look).signsInAs("admin");
        int number = 880_000 + StaffPagesE2E.nextNumber() * 10;
        sends(
                "properties",
                HEADER + number + ",1 Harbour View,NE28 9QX,yes\n" + (number + 1)
                        + ",2 Harbour View,NE28 9QX,perhaps\n" + (number + 2) + ",+2+5,NE28 9QX,no\n"
                        + "1.00E+11,\"<script>alert(1)</script>\",NE28 9QX,no\n");
        assertThat(admin.row("perhaps").innerText()).contains("Write yes or no.");
        assertThat(admin.main()).contains("<script>alert(1)</script>");
        admin.page().getByText("Bring in the good rows").click();
        admin.presses("Bring it in");
        awaits("It is in, but some rows were left out");

        assertThat(admin.main()).contains("4\nRows read", "2\nLeft out");
        assertThat(admin.row("has_gas").innerText()).contains("3", "perhaps", "Write yes or no.", "Left out");
        assertThat(admin.row("uprn").innerText()).contains("Excel has shortened this number.");
        Download problems = admin.page()
                .waitForDownload(
                        () -> admin.page().getByText("Download them as CSV").click());
        assertThat(problems.suggestedFilename()).isEqualTo("properties-problems.csv");
        assertThat(Files.readAllLines(problems.path())).hasSize(3).anySatisfy(line -> assertThat(line)
                .contains("3,has_gas,perhaps,Write yes or no.,yes"));
        assertThat(Records.count("SELECT COUNT(*) FROM property WHERE uprn LIKE '" + (number / 10) + "_'"))
                .isEqualTo(2);
        assertThat(admin.troubles().noted()).isEmpty();
    }

    @Test
    void all_or_nothing_takes_nothing_where_a_row_is_bad() {
        int number = 990_000 + StaffPagesE2E.nextNumber() * 10;
        sends("properties", HEADER + number + ",1 Harbour View,NE28 9QX,yes\n1,,NE28 9QX,yes\n");
        admin.ticks("Bring in all or nothing");
        admin.presses("Bring it in");
        awaits("Nothing of it came in");

        assertThat(admin.main()).contains("Nothing was changed, because some rows must be mended first.");
        assertThat(Records.count("SELECT COUNT(*) FROM property WHERE uprn = '" + number + "'"))
                .isZero();
    }

    @Test
    void what_was_forgotten_is_asked_for_and_what_cannot_be_read_is_thrown_away() {
        admin.goesTo("/staff/new-import");
        admin.presses("Look at it");
        assertThat(admin.main()).contains("Choose what is in the file");
        admin.ticks("People");
        admin.presses("Look at it");
        assertThat(admin.main()).contains("Choose the file");
        assertThat(admin.page()
                        .getByLabel("People", new Page.GetByLabelOptions().setExact(true))
                        .isChecked())
                .as("kept")
                .isTrue();
        admin.page().getByLabel("The file").setInputFiles(new FilePayload("empty.csv", "text/csv", new byte[0]));
        admin.presses("Look at it");
        assertThat(admin.main()).contains("this one is empty");

        sends("people", "PK\3\4 a workbook");
        assertThat(admin.main()).contains("This file cannot be read", "This is an Excel workbook.");
        String address = admin.page().url();
        admin.presses("Throw it away");
        assertThat(admin.main()).contains("Thrown away. Nothing of that file has come in.");
        assertThat(Form.get(address, admin.cookies()).statusCode()).isEqualTo(404);
        assertThat(admin.troubles().noted()).isEmpty();
    }

    @Test
    void how_far_it_is_moves_by_itself_until_it_is_over() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 4000; i++) {
            file.append(88_110_000 + i).append(",1 Long Row,NE28 9QX,yes\n");
        }
        sends("properties", file.toString());
        admin.page().getByText("Bring in the good rows").click();
        admin.presses("Bring it in");

        awaits("It is in");
        assertThat(admin.main()).contains("4,000\nRows read");
        assertThat(admin.troubles().noted()).isEmpty();
        Records.change("DELETE FROM property WHERE uprn LIKE '8811____'");
    }

    @Test
    void a_file_is_taken_from_an_administrators_own_page_alone_and_none_too_large() throws Exception {
        String before = "SELECT COUNT(*) FROM import_run";
        long runs = Records.count(before);
        String adviser =
                Colleague.on(journey, Look.DESKTOP).signsInAs("adviser").cookies();

        assertThat(upload("https://elsewhere.example", admin.cookies(), 10).statusCode())
                .isEqualTo(403);
        assertThat(upload(Journey.site(), adviser, 10).statusCode()).isEqualTo(403);
        assertThat(upload(Journey.site(), "doorstep-staff=planted-by-somebody123", 10)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/staff/sign-in");
        HttpResponse<String> large = upload(Journey.site(), admin.cookies(), (100 << 20) + 1);
        assertThat(large.headers().firstValue("Location")).contains("/staff/new-import?problem=large");
        assertThat(Records.count(before)).isEqualTo(runs);
        assertThat(upload(Journey.site(), admin.cookies(), 10)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/staff/import?ref=");
        assertThat(Records.count(before)).isEqualTo(runs + 1);
        assertThat(Records.rows("SELECT file_name FROM import_run ORDER BY id DESC LIMIT 1"))
                .containsExactly("fdp.exe.csv");
    }

    /** As a script would send it; the name of the file has a folder, and a mark that turns what stands after it. */
    private static HttpResponse<String> upload(String origin, String cookies, int bytes) throws Exception {
        String before = "--part\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nproperties\r\n--part\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"C:/some/\u202Efdp.exe.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        byte[] body = (before + "a".repeat(bytes) + "\r\n--part--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(Journey.site() + "/staff/import-upload"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Origin", origin)
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void sends(String kind, String file) {
        admin.goesTo("/staff/new-import?kind=" + kind);
        admin.page()
                .getByLabel("The file")
                .setInputFiles(new FilePayload(kind + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        admin.presses("Look at it");
    }

    /** Without JavaScript the page says how to look again. */
    private void awaits(String heading) {
        for (int i = 0; i < 200 && !admin.heading().equals(heading); i++) {
            Locator again = admin.page().getByText("See how far it is now");
            if (again.count() == 1 && again.isVisible()) {
                again.click();
            }
            admin.page().waitForTimeout(100);
        }
        assertThat(admin.heading()).isEqualTo(heading);
    }
}
