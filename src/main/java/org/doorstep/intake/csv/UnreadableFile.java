package org.doorstep.intake.csv;

import java.util.List;

/** A file of which no row can be read. Its message tells a clerk what to do. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String mend) {
        super(mend);
    }

    UnreadableFile(List<String> mends) {
        super(String.join(" ", mends));
    }

    /** What to do. */
    public String mend() {
        return String.valueOf(getMessage());
    }
}
