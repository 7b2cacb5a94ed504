package org.doorstep.messaging;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many texts may go to one number, to one person and in all (safeguard 16), for those of one claim: each that passes counts for the next. One that
 * was tried before has been counted.
 */
final class Caps {

    /**
     * What is allowed.
     *
     * @param partsADay what the landlord will pay for on one day
     */
    record Limits(int toNumberAnHour, int toNumberADay, int toPersonADay, int textsADay, int partsADay) {}

    /** How many went to a number or person. */
    record Sent(int lastHour, int lastDay) {

        static final Sent NONE = new Sent(0, 0);

        Sent andOne() {
            return new Sent(lastHour + 1, lastDay + 1);
        }
    }

    /** What comes of a text. */
    enum Verdict {
        SEND,
        /** Too many went there: it is not sent. */
        TOO_MANY,
        /** The day's texts or money are used up: it waits. */
        DAY_IS_FULL
    }

    /** Urgent ones go on until the limits of a day are reached so many times: nobody is locked out by a sweep. */
    private static final int URGENT = 2;

    private static final int WARN_PERCENT = 80;

    private final Limits limits;
    private final Map<String, Sent> byNumber;
    private final Map<Long, Sent> byPerson;
    private final int textsBefore;
    private final int partsBefore;
    private int texts;
    private int parts;

    Caps(Limits limits, Map<String, Sent> byNumber, Map<Long, Sent> byPerson, int textsToday, int partsToday) {
        this.limits = limits;
        this.byNumber = new HashMap<>(byNumber);
        this.byPerson = new HashMap<>(byPerson);
        textsBefore = textsToday;
        partsBefore = partsToday;
    }

    Verdict count(DueMessage text) {
        if (text.firstTriedAt() != null) {
            return Verdict.SEND;
        }
        Sent toNumber = byNumber.getOrDefault(text.recipient(), Sent.NONE);
        Sent toPerson = ofPerson(text.person());
        if (toNumber.lastHour() >= limits.toNumberAnHour()
                || toNumber.lastDay() >= limits.toNumberADay()
                || toPerson.lastDay() >= limits.toPersonADay()) {
            return Verdict.TOO_MANY;
        }
        int times = text.urgent() ? URGENT : 1;
        if (textsToday() >= (long) times * limits.textsADay() || partsToday() >= (long) times * limits.partsADay()) {
            return Verdict.DAY_IS_FULL;
        }
        texts++;
        parts += text.parts();
        byNumber.put(text.recipient(), toNumber.andOne());
        if (text.person() != null) {
            byPerson.put(text.person(), toPerson.andOne());
        }
        return Verdict.SEND;
    }

    private Sent ofPerson(@Nullable Long person) {
        return person == null ? Sent.NONE : byPerson.getOrDefault(person, Sent.NONE);
    }

    /** Whether those of this claim used up four fifths of the day's money. */
    boolean warnsOfSpend() {
        long line = (long) limits.partsADay() * WARN_PERCENT;
        return partsBefore * 100L < line && partsToday() * 100L >= line;
    }

    /** Those of this claim that are counted. */
    int texts() {
        return texts;
    }

    int parts() {
        return parts;
    }

    private int textsToday() {
        return textsBefore + texts;
    }

    private int partsToday() {
        return partsBefore + parts;
    }
}
