package org.doorstep.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The task that a member of staff makes of a text.
 *
 * @param words what is to be done, for whoever does it
 */
public record TaskWish(StaffTask.Kind kind, String words, By by) {

    /** Characters. */
    public static final int LONGEST = 800;

    /** Until the end of which day it is to be done. */
    public enum By {
        TODAY(0),
        /** The next working day. */
        NEXT(1),
        /** Within a working week. */
        WEEK(5);

        private final int workingDays;

        By(int workingDays) {
            this.workingDays = workingDays;
        }

        int workingDays() {
            return workingDays;
        }

        /** The one of this name; empty where there is none. */
        public static Optional<By> find(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }

    /** What a text can become; a danger is a task already. */
    public static List<StaffTask.Kind> kinds() {
        return List.of(
                StaffTask.Kind.CALL,
                StaffTask.Kind.TEXT,
                StaffTask.Kind.CONTACT,
                StaffTask.Kind.LETTER,
                StaffTask.Kind.SAFETY);
    }

    /** The kind of this name; empty where there is none. */
    public static Optional<StaffTask.Kind> findKind(String name) {
        return kinds().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
