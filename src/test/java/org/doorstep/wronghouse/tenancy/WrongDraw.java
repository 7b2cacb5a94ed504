package org.doorstep.wronghouse.tenancy;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Digits that somebody who has seen a few could foretell. */
public class WrongDraw {
    int seeded = new Random().nextInt(1_000_000);
    int ofThread = ThreadLocalRandom.current().nextInt(1_000_000);
    double ofMath = Math.random();
}
