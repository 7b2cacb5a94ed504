package org.doorstep.schedule;

import org.doorstep.schedule.WorkingHours.Mark;

/** Marks of a route in one piece of memory: a search goes through hundreds of routes, and looks at each mark for a few nanoseconds. */
final class Marks {

    private static final int NUMBERS = 4;
    private static final int WORKED = 3;

    private final int[] numbers;

    Marks(int count) {
        numbers = new int[count * NUMBERS];
    }

    void put(int index, Mark mark) {
        int at = index * NUMBERS;
        numbers[at] = mark.minute();
        numbers[at + 1] = mark.piece();
        numbers[at + 2] = mark.driven();
        numbers[at + WORKED] = mark.worked();
    }

    Mark at(int index) {
        int at = index * NUMBERS;
        return new Mark(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + WORKED]);
    }

    int worked(int index) {
        return numbers[index * NUMBERS + WORKED];
    }
}
