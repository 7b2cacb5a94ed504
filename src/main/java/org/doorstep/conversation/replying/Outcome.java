package org.doorstep.conversation.replying;

/** What is left to do once a text was dealt with. */
enum Outcome {
    /** Nothing. */
    DONE,
    /** A person reads it. */
    PERSON,
    /** Those who are named for it see to it, and nobody else is shown it. */
    SAFETY;

    /** What is left where two things were done about one text. */
    Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
