package org.doorstep.conversation.replying;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.SlotOffer.Offered;

/** Chooses from many times the few that are worth a text: on different days first, then far apart on one. */
final class SpreadTimes {

    private final List<Offered> left;
    private final List<Offered> chosen = new ArrayList<>();

    /** Of these, soonest first. */
    SpreadTimes(List<Offered> from) {
        left = new ArrayList<>(from);
    }

    /** The next one worth offering beside those that were kept; it is not given again. */
    Optional<Offered> next() {
        Optional<Offered> best = left.stream()
                .filter(each -> chosen.stream().noneMatch(kept -> kept.date().equals(each.date())))
                .findFirst()
                .or(this::farthest);
        best.ifPresent(left::remove);
        return best;
    }

    /** It is offered. */
    void keep(Offered offered) {
        chosen.add(offered);
    }

    private Optional<Offered> farthest() {
        return left.stream().max(Comparator.comparing(this::distance));
    }

    private Duration distance(Offered offered) {
        LocalDate date = offered.date();
        return chosen.stream()
                .filter(kept -> kept.date().equals(date))
                .map(kept -> Duration.between(start(kept), start(offered)).abs())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Instant start(Offered offered) {
        return offered.slot().window().earliest();
    }
}
