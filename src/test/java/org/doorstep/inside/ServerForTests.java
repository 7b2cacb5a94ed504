package org.doorstep.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.run.DatabaseAccess;
import org.doorstep.testing.RunningDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Before Arquillian reads its settings: a schema of our own, and a server that is told of it in a file of arguments. */
public final class ServerForTests implements BeforeAllCallback {

    static final String INSIDE = "insideArquillian";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        boolean inside = context.getConfigurationParameter(INSIDE)
                .map(Boolean::parseBoolean)
                .orElse(false);
        if (!inside) {
            prepare();
        }
    }

    private static void prepare() throws IOException, SQLException {
        Path folder = Path.of(System.getProperty("doorstep.test.folder", "target/it"), "inside")
                .toAbsolutePath();
        // What an earlier run deployed would be started again before the war of this one.
        empty(folder);
        Files.createDirectories(folder.resolve("tmp"));
        Path arguments = folder.resolve("server.args");
        Files.write(arguments, argumentsFor(folder, RunningDatabase.get().newSchema("inside")));
        System.setProperty("java.io.tmpdir", folder.resolve("tmp").toString());
        System.setProperty("payara.cmdOptions", "@" + arguments);
        System.setProperty(
                "payara.extraMicroOptions",
                "--nohazelcast --disablephonehome --rootdir " + folder.resolve("root") + " --logtofile "
                        + folder.resolve("server.log"));
        System.setProperty("payara.startupTimeoutInSeconds", "240");
        System.setProperty("payara.consoleOutput", System.getProperty("doorstep.test.console", "false"));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static List<String> argumentsFor(Path folder, DatabaseAccess database) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("java.io.tmpdir", folder.resolve("tmp").toString());
        // Far from London and from UTC: whatever leaks a zone shows.
        properties.put("user.timezone", "America/New_York");
        properties.put("doorstep.db.url", database.url() + "&queryInterceptors=" + StatementCount.class.getName());
        properties.put("doorstep.db.user", database.user());
        properties.put("doorstep.db.password", database.password());
        properties.put("doorstep.db.migration.user", database.migrationUser());
        properties.put("doorstep.db.migration.password", database.migrationPassword());
        properties.put("doorstep.secret", "YSBzZWNyZXQgb2YgdGhpcnR5LXR3byBjaGFyYWN0ZXJz");
        properties.put("doorstep.landlord.name", "Northtown Homes");
        properties.put("doorstep.landlord.phone", "0191 498 0000");
        properties.put("doorstep.landlord.emergency-phone", "0191 498 0000");
        properties.put("doorstep.landlord.more-bank-holidays", "2031-06-03,2031-06-04");
        properties.put("doorstep.test.costs", folder.resolve("costs.txt").toString());
        // Homes of tests have no place unless it matters to a test.
        properties.put("doorstep.travel.unknown", "PT0S");
        properties.put("doorstep.simulator", "true");
        properties.put("doorstep.messaging.safe-from", "07700 900099");
        properties.put("doorstep.messaging.whatsapp-from", "07700 900098");
        // Tests run by night too: it is quiet when none of them runs. A few numbers get the texts of all of them.
        LocalTime quiet =
                LocalTime.now(Estate.LONDON).truncatedTo(ChronoUnit.HOURS).plusHours(8);
        properties.put("doorstep.messaging.quiet-from", quiet.toString());
        properties.put("doorstep.messaging.quiet-until", quiet.plusHours(2).toString());
        properties.put("doorstep.messaging.to-number-an-hour", "60");
        properties.put("doorstep.messaging.to-number-a-day", "200");
        properties.put("doorstep.messaging.texts-a-second", "500");
        // Of those who live here, tests of languages alone make somebody read Polish.
        properties.put("doorstep.messaging.languages", "en,pl");
        properties.put("doorstep.demo", "false");
        // Rounds come when a test says so.
        properties.put("doorstep.booking.earlier-sweep", "P1D");
        properties.put("doorstep.reminders.sweep", "P1D");
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        properties.forEach((key, value) -> arguments.add("\"-D" + key + "=" + value.replace("\\", "\\\\") + "\""));
        return arguments;
    }
}
