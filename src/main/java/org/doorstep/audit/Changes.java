package org.doorstep.audit;

import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Gathers what changed in a record, field by field, while new values are taken over. */
public final class Changes {

    private static final String NONE = "none";
    private static final String HIDDEN = "*";

    private final StringJoiner was = new StringJoiner("; ");
    private final StringJoiner became = new StringJoiner("; ");
    private boolean any;

    /** Gives the new value, noting both where they differ. */
    public <T> T of(String field, @Nullable T old, T fresh) {
        optional(field, old, fresh);
        return fresh;
    }

    /** Gives the new value, if there is any, noting both where they differ. */
    public <T> @Nullable T optional(String field, @Nullable T old, @Nullable T fresh) {
        if (!Objects.equals(old, fresh)) {
            note(field, old == null ? NONE : old.toString(), fresh == null ? NONE : fresh.toString());
        }
        return fresh;
    }

    /** Notes only that they differ: for names, codes and other words that the trail must not hold. */
    public void hidden(String field, @Nullable Object old, @Nullable Object fresh) {
        if (!Objects.equals(old, fresh)) {
            note(field, old == null ? NONE : HIDDEN, fresh == null ? NONE : HIDDEN);
        }
    }

    /** Notes a change whose values the caller has put in words. */
    public void note(String field, String old, String fresh) {
        was.add(field + "=" + old);
        became.add(field + "=" + fresh);
        any = true;
    }

    public boolean isAny() {
        return any;
    }

    public String was() {
        return was.toString();
    }

    public String became() {
        return became.toString();
    }
}
