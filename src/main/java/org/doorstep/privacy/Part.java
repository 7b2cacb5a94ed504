package org.doorstep.privacy;

/** The parts of a person's own copy, in their order. Each has a plain heading: {@code my_data.part.<NAME>}. */
public enum Part {
    YOU,
    HOME,
    CONTACTS,
    WISHES,
    NEEDS,
    KIN,
    ACCOUNT,
    VISITS,
    RISK,
    MESSAGES,
    QUESTIONS,
    TRAIL
}
