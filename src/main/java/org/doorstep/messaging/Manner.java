package org.doorstep.messaging;

import java.util.HashMap;
import java.util.Map;

/** How a kind of message is treated. Its purpose tells ({@link #of}). */
public enum Manner {
    /** A code: somebody waits for it, and it proves this contact and no other. */
    CODE(true, false, false),
    /** It answers what the person has just written or done. */
    ANSWER(true, false, false),
    /** It is of use now or never: somebody is at the door, or there is a danger. */
    NOW(true, false, true),
    /** It tells what its person has just done to their account: a thief's victim must learn it by night too. */
    ACCOUNT(true, false, true),
    /** It tells of a visit or of something we write about; by day, and another way if this one fails. */
    TELLING(false, true, true),
    /** It is for whoever holds this contact, and for nobody else. */
    THERE_ALONE(false, true, false);

    private static final Map<String, Manner> BY_PURPOSE = new HashMap<>();

    static {
        put(CODE, "CODE", "PROOF");
        put(ANSWER, "ANSWER", "WHICH", "WHICH_SOONER", "OFFER", "CANCEL_ASKED", "AFTER_NO", "UNSURE", "TEMPLATE_TEST");
        put(NOW, "ON_THE_WAY", "EMERGENCY");
        put(ACCOUNT, "ACCOUNT");
        put(THERE_ALONE, "CHECK", "CONTACT_REPLACED", "NAMED", "ACTING", "CORRECTION");
    }

    private final boolean urgent;
    private final boolean byDay;
    private final boolean goesAnotherWay;

    Manner(boolean urgent, boolean byDay, boolean goesAnotherWay) {
        this.urgent = urgent;
        this.byDay = byDay;
        this.goesAnotherWay = goesAnotherWay;
    }

    /** The manner of a purpose; one that is not known waits for the day and is told another way: the safest. */
    public static Manner of(String purpose) {
        return BY_PURPOSE.getOrDefault(purpose, TELLING);
    }

    private static void put(Manner manner, String... purposes) {
        for (String purpose : purposes) {
            BY_PURPOSE.put(purpose, manner);
        }
    }

    /** Whether it goes before all others, and past the limits of a day until those are reached twice over. */
    boolean isUrgent() {
        return urgent;
    }

    /** Whether quiet hours hold it back, unless it answers its person. */
    boolean isByDay() {
        return byDay;
    }

    /** Whether its person is told by another of their contacts, where this one does not get it. */
    public boolean goesAnotherWay() {
        return goesAnotherWay;
    }
}
