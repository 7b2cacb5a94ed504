package org.doorstep.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells the person at the terminal what is being waited for, and how long it took. */
public final class Progress {

    private final Consumer<String> out;

    private Progress(Consumer<String> out) {
        this.out = out;
    }

    /**
     * The launcher's one window is the terminal that Maven runs in. Written to directly: Maven's own stream looks for colours, and
     * breaks when two threads print at once, as they do when it is stopped.
     */
    public static Progress onConsole() {
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Progress(terminal::println);
    }

    /** For tests, whose reader wants results rather than steps. */
    public static Progress silent() {
        return new Progress(line -> {});
    }

    public void tell(String line) {
        out.accept(line);
    }

    /** Announces a step that has begun; the answer is called when it has ended. */
    public Runnable begin(String step) {
        long start = System.nanoTime();
        tell(step + "...");
        return () -> tell(String.format(Locale.ROOT, "  done in %.1f s", (System.nanoTime() - start) / 1e9));
    }
}
