package org.doorstep.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the machine's Chromium, and as root installs Debian's where there is none. */
final class InstalledChromium {

    /** The one without a window of its own first: it does the same for a third less of the machine. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final String ON_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    private static final String COMMAND =
            "apt-get update && apt-get install -y chromium-headless-shell fonts-dejavu-core"
                    + " || apt-get install -y chromium fonts-dejavu-core";

    private InstalledChromium() {}

    /**
     * The browser to drive.
     *
     * @param playwrightsOwn where Playwright would have put one, had somebody let it
     * @throws IllegalStateException naming the one command to run, where there is none
     */
    static synchronized Path find(String playwrightsOwn) {
        Optional<Path> found = look(playwrightsOwn);
        if (found.isEmpty() && mayInstall()) {
            install();
            found = look(playwrightsOwn);
        }
        return found.orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chromium, and this machine has none. Install it: " + COMMAND));
    }

    private static Optional<Path> look(String playwrightsOwn) {
        List<String> folders = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .toList();
        Stream<Path> onPath = NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
        return Stream.concat(
                        onPath, Stream.of(Path.of("/usr/bin/chromium"), Path.of(ON_MACOS), Path.of(playwrightsOwn)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name"))
                && Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && !"false".equals(System.getProperty("doorstep.install"));
    }

    // Somebody's machine is about to change: that is said where they look.
    @SuppressWarnings("SystemOut")
    private static void install() {
        System.out.println(
                "No Chromium here: installing Debian's as root (off with -Ddoorstep.install=false): " + COMMAND);
        try {
            // Into a file: what goes to this JVM's own output would be read by Maven as the tests' report.
            Path log = Files.createTempFile("apt", ".log");
            ProcessBuilder apt = new ProcessBuilder("sh", "-c", COMMAND)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(new File("/dev/null"));
            apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
            int exit = apt.start().waitFor();
            System.out.println(exit == 0 ? "Chromium is installed." : Files.readString(log));
            Files.delete(log);
        } catch (IOException e) {
            throw new IllegalStateException("apt-get could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing Chromium", e);
        }
    }
}
