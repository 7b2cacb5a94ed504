package org.doorstep.intake.northtown;

/**
 * Why somebody may not be at the door, and how much it weighs: what it adds to the log-odds that a visit is missed. The weights are
 * invented, in the order that housing officers would put them in; {@code docs/demo-estate.md} tells them to whoever builds a model that
 * must find them again.
 */
enum Cause {
    /** No mobile and no email on file that works. */
    NO_WORDS_REACH(1.1, false),
    /** The number on file is somebody else's by now. */
    NUMBER_GONE(1.6, true),
    /** Told less than three days before. */
    SHORT_NOTICE(0.7, false),
    /** Booked three weeks before or more. */
    LONG_AHEAD(0.5, false),
    /** The time was given, not chosen. */
    IMPOSED_TIME(0.8, false),
    /** The window falls into the household's work, school run or sleep. */
    BAD_TIME(1.3, true),
    /** Somebody who forgets, and was not reminded the day before. */
    FORGOT(1.2, true),
    /** Nothing reminded them. */
    NOT_REMINDED(0.7, false),
    /** A recorded adjustment that this operative or this window does not meet. */
    UNMET_ADJUSTMENT(0.9, false),
    /** Does not hear the bell, and nobody has written it down. */
    BELL_UNHEARD(1.0, true),
    /** A flat behind a block's door whose code is not on file. */
    DOOR_WITHOUT_CODE(0.8, false),
    /** Lets no stranger in. */
    WARY(0.7, true),
    /** The operative comes late. */
    RUNNING_LATE(0.6, true),
    /** Snow, ice or a storm. */
    FOUL_WEATHER(0.4, true),
    /** Christmas or the summer holidays. */
    HOLIDAYS(0.35, false),
    /** Another works order at the home on an earlier day of the same week. */
    SEVERAL_VISITS(0.4, false),
    /** Another grown-up may open. */
    TWO_GROWN_UPS(-0.5, false),
    /** It mends what they told us of. */
    ASKED_FOR(-0.8, false),
    /** They said yes to the reminder. */
    CONFIRMED(-1.4, false);

    /** Log-odds of a visit that nothing speaks for or against. */
    static final double INTERCEPT = -3.7;
    /** Deviation of what a household adds to all its visits. */
    static final double HOUSEHOLD_NOISE = 0.7;
    /** Deviation of what a day adds to one visit. */
    static final double VISIT_NOISE = 0.5;

    private final double weight;
    private final boolean hidden;

    Cause(double weight, boolean hidden) {
        this.weight = weight;
        this.hidden = hidden;
    }

    double weight() {
        return weight;
    }

    /** No file has it. */
    boolean isHidden() {
        return hidden;
    }
}
