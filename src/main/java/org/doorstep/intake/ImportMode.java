package org.doorstep.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens when some rows of a file are bad. */
public enum ImportMode {
    /** The good ones come in, the bad ones are reported. */
    GOOD_ROWS,
    /** None comes in. */
    ALL_OR_NOTHING;

    /** As it stands in an address: "good-rows". */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportMode> find(String path) {
        return Arrays.stream(values()).filter(mode -> mode.path().equals(path)).findFirst();
    }
}
