package org.doorstep.intake.northtown;

import java.util.HashMap;
import java.util.Map;

/** Numbers works orders. Those that share a home share a number: 60842792/1, 60842792/2. */
final class JobNumbers {

    private static final int FIRST_NUMBER = 60_842_792;
    private static final int NUMBER_STEP = 13;

    private final Map<Home, Integer> numbers = new HashMap<>();
    private final Map<Home, Integer> given = new HashMap<>();

    String next(Home home) {
        int number = numbers.computeIfAbsent(home, first -> FIRST_NUMBER + NUMBER_STEP * numbers.size());
        return number + "/" + given.merge(home, 1, Integer::sum);
    }

    /** How many a home has. */
    int at(Home home) {
        return given.getOrDefault(home, 0);
    }
}
