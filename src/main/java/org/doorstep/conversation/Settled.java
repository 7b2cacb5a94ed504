package org.doorstep.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How staff settled a text. */
public enum Settled {
    /** By a text or email from its page. */
    ANSWERED,
    /** Somebody rang them. */
    RANG,
    /** A visit was booked, moved or cancelled for them. */
    VISIT,
    /** It became a task. */
    TASK,
    /** It asks for nothing. */
    NOTHING;

    /** Those that a person says; the others follow from what is done. */
    public static List<Settled> said() {
        return List.of(RANG, VISIT, NOTHING);
    }

    /** The one of this name that a person says; empty where there is none. */
    public static Optional<Settled> findSaid(String name) {
        return said().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether this is one of them; Doorstep itself settles in other ways. */
    public static boolean isOne(String name) {
        return Arrays.stream(values()).anyMatch(each -> each.name().equals(name));
    }
}
