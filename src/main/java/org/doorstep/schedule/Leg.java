package org.doorstep.schedule;

/**
 * The way from one stop of a day to the next: as far as it must be driven, and no shorter than it takes to park, knock and find the door.
 *
 * @param drive kilometres an hour times minutes: at 25 km/h, 50 is two minutes
 * @param least minutes
 */
record Leg(int drive, int least) {

    /** From nowhere: an operative whose place is not known when the day starts. */
    static final Leg NONE = new Leg(0, 0);
}
