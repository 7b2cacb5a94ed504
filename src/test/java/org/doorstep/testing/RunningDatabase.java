package org.doorstep.testing;

import java.nio.file.Path;
import org.doorstep.run.LocalDatabase;
import org.doorstep.run.Progress;
import org.doorstep.run.RunFolder;
import org.doorstep.run.RunSecrets;

/**
 * The database of this test JVM: empty at first, started by the first test that asks for it. Tests that write take a schema of
 * their own: {@code RunningDatabase.get().newSchema("holds")}.
 */
public final class RunningDatabase {

    private RunningDatabase() {}

    public static LocalDatabase get() {
        return Started.DATABASE;
    }

    static RunFolder folder() {
        return Started.FOLDER;
    }

    static RunSecrets secrets() {
        return Started.FOLDER.secrets();
    }

    private static final class Started {

        static final RunFolder FOLDER =
                RunFolder.open(Path.of(System.getProperty("doorstep.test.folder", "target/it"), "estate"), true);
        static final LocalDatabase DATABASE = LocalDatabase.start(FOLDER, 0, Progress.silent());

        static {
            EndOfTests.stop(() -> {
                DATABASE.stop();
                FOLDER.close();
            });
        }
    }
}
