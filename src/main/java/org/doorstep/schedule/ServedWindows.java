package org.doorstep.schedule;

/** Takes note of the windows that a day could promise. */
public interface ServedWindows {

    /**
     * One of them.
     *
     * @param number how many windows of the grid come before it from local midnight
     * @param extraTravel minutes on the road that the day has not had before
     */
    void add(int number, int extraTravel);
}
