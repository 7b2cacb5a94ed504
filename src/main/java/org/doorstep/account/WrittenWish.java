package org.doorstep.account;

import java.time.LocalTime;
import java.util.Optional;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.SafeHours;
import org.doorstep.tenancy.SafeWords;

/** A wish for a safe contact in one line of text, to be sealed: number, hours and words, which come last since they may hold anything. */
record WrittenWish(SafeContact.Wish wish) {

    /** Wished for where none is wanted any more. */
    static final String TO_END = "";

    private static final int PARTS = 4;

    String text() {
        return String.join(
                " ",
                wish.mobile(),
                wish.hours().from().toString(),
                wish.hours().until().toString(),
                wish.words().text());
    }

    /** The wish; empty where none is wanted any more. */
    static Optional<SafeContact.Wish> read(String text) {
        if (text.equals(TO_END)) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", PARTS);
        return Optional.of(new SafeContact.Wish(
                parts[0],
                new SafeWords(parts[3]),
                new SafeHours(LocalTime.parse(parts[1]), LocalTime.parse(parts[2]))));
    }
}
