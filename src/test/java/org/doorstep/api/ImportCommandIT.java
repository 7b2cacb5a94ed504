package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.Pictures;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command by which a landlord's night job sends its files. */
class ImportCommandIT {

    private static final String HOMES = "uprn,address_line_1,postcode,has_gas\n";

    @TempDir
    Path folder;

    /** How it ended, and what it printed. */
    private record Ended(int status, String printed) {}

    @Test
    void a_good_file_is_told_in_one_line_and_again_as_before() throws Exception {
        Path file = file("homes.csv", HOMES + "340000000001,1 High Street,NE28 9QT,yes\n");

        Ended first = send(DemoFacts.API_KEY, "properties", file.toString());
        Ended again = send(DemoFacts.API_KEY, "properties", file.toString());

        assertThat(first)
                .isEqualTo(new Ended(0, "properties: 1 rows read, 1 new, 0 changed, 0 as before, 0 left out\n"));
        assertThat(again)
                .isEqualTo(new Ended(0, "properties: 1 rows read, 0 new, 0 changed, 1 as before, 0 left out\n"));
    }

    @Test
    void rows_that_are_left_out_are_printed_and_saved_beside_the_file() throws Exception {
        Path file = file("some.csv", HOMES + "340000000002,1 High Street,NE28 9QT,yes\nx,2 High Street,NE28 9QT,yes\n");

        Ended ended = send(DemoFacts.API_KEY, "properties", file.toString());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.printed())
                .contains("1 new")
                .contains("1 left out")
                .contains("A UPRN is text of 1 to 12 digits");
        assertThat(Files.readString(folder.resolve("some-problems.csv"))).contains("3,uprn,x,A UPRN is text");
    }

    @Test
    void a_file_that_is_not_taken_is_told_with_what_to_do() throws Exception {
        Path header = file("header.csv", "uprn,colour\n1,red\n");
        Path rows = file("rows.csv", HOMES + "340000000003,1 High Street,NE28 9QT,yes\nx,2 High Street,NE28 9QT,yes\n");

        Ended unreadable = send(DemoFacts.API_KEY, "properties", header.toString());
        Ended whole = send(DemoFacts.API_KEY, "--all-or-nothing", "properties", rows.toString());

        assertThat(unreadable.status()).isEqualTo(2);
        assertThat(unreadable.printed())
                .contains("There is no column \"colour\" here")
                .contains("\"postcode\" is missing");
        assertThat(whole.status()).isEqualTo(2);
        assertThat(whole.printed()).contains("Nothing was changed").contains("A UPRN is text of 1 to 12 digits");
    }

    @Test
    void pictures_named_by_badge_go_with_the_operatives_and_what_is_no_picture_is_told() throws Exception {
        Path operatives =
                file("operatives.csv", "badge_number,name,trades\nCMD-1,Priya Shah,GAS\nCMD-2,Callum Reed,GAS\n");
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.write(photos.resolve("CMD-1.png"), Pictures.quarters("png", 64, 64));
        Files.writeString(photos.resolve("CMD-2.jpg"), "not a picture");
        Files.writeString(photos.resolve("notes.txt"), "left alone");

        Ended ended = send(DemoFacts.API_KEY, "--photos", photos.toString(), "operatives", operatives.toString());

        assertThat(ended.printed())
                .contains("2 new")
                .contains("CMD-2.jpg was not taken (HTTP 4")
                .doesNotContain("CMD-1", "notes");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(new Rows(RunningDoorstep.get().database()).withPhotos("CMD-1", "CMD-2"))
                .containsExactly("CMD-1");
    }

    @Test
    void a_wrong_key_a_wrong_kind_and_a_wrong_call_are_told() throws Exception {
        Path file = file("homes.csv", HOMES);

        Ended key = send("nobodys-key", "properties", file.toString());
        Ended kind = send(DemoFacts.API_KEY, "parrots", file.toString());
        Ended call = send(DemoFacts.API_KEY, "properties");

        assertThat(key.status()).isEqualTo(2);
        assertThat(key.printed()).contains("HTTP 401");
        assertThat(kind.status()).isEqualTo(2);
        assertThat(kind.printed()).contains("HTTP 404").contains("properties, tenancies");
        assertThat(call.status()).isEqualTo(64);
        assertThat(call.printed()).contains("usage: doorstep-import");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ended send(String key, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("deploy/doorstep-import"));
        command.addAll(List.of(arguments));
        ProcessBuilder calling = new ProcessBuilder(command).redirectErrorStream(true);
        calling.environment().put("DOORSTEP_API_KEY", key);
        calling.environment().put("DOORSTEP_SERVER", RunningDoorstep.get().baseUrl());
        Process running = calling.start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(running.exitValue(), printed);
    }
}
