package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance that is the same each time. */
final class Draw {

    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    /** A chance of its own for something that has a name, whatever else is drawn. */
    static Draw of(String name, long salt) {
        return new Draw(new SplittableRandom(name.hashCode() * 1_000_003L + salt));
    }

    /** Splits off a chance for one thing, so that what it takes moves nothing else. */
    Draw own() {
        return new Draw(random.split());
    }

    boolean ofHundred(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From nought up to but without the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends may come. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** About nought, as a bell. */
    double bell(double deviation) {
        return random.nextGaussian() * deviation;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T take(List<T> stock) {
        return stock.remove(random.nextInt(stock.size()));
    }

    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        int place = 0;
        while (left >= weight.applyAsInt(choices.get(place))) {
            left -= weight.applyAsInt(choices.get(place));
            place++;
        }
        return choices.get(place);
    }

    LocalDate date(int firstYear, int lastYear) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        long days = LocalDate.of(lastYear, 12, 31).toEpochDay() - first.toEpochDay();
        return first.plusDays(random.nextLong(days + 1));
    }
}
