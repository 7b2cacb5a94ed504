package org.doorstep.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As whom somebody with a right code may sign in.
 *
 * @param key what the page sends back; not an id of anything
 * @param forWhom the first name of the tenant for whom they act; empty where it is they themselves
 * @param since since when they act; null where it is they themselves
 */
public record Entrance(String key, String forWhom, @Nullable LocalDate since, Entering as) {

    static final String SELF = "self";

    public boolean isSelf() {
        return key.equals(SELF);
    }
}
