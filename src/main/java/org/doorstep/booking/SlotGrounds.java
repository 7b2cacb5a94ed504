package org.doorstep.booking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.schedule.Fit;
import org.jspecify.annotations.Nullable;

/** On what a search stands: kept beside its slots, so that they can be ranked and each can say why it is offered. */
final class SlotGrounds {

    private final VisitNeed need;
    private final Able able;
    private final OpenDates dates;
    private final int[] extraTravel;

    /**
     * Grounds of some slots.
     *
     * @param extraTravel minutes on the road that each adds, in the order of the slots
     */
    SlotGrounds(VisitNeed need, Able able, OpenDates dates, int[] extraTravel) {
        this.need = need;
        this.able = able;
        this.dates = dates;
        this.extraTravel = extraTravel.clone();
    }

    /** Those that are in time first, then by day, then by the least extra travel, then by the clock. */
    List<Offered> ranked(List<Offered> slots) {
        return IntStream.range(0, slots.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(
                                i -> !slots.get(i).meetsDueDate())
                        .thenComparing(i -> slots.get(i).date())
                        .thenComparing(i -> extraTravel[i])
                        .thenComparing(i -> slots.get(i).slot().window().earliest()))
                .map(slots::get)
                .toList();
    }

    /** Why a slot is offered, by the one who would lead the smallest crew with the least travel. */
    Optional<SlotReason> reasonOf(Offered slot) {
        return need.crews().stream()
                .flatMap(crew -> best(crew.get(0), slot).stream())
                .findFirst()
                .map(fit -> new SlotReason(need.leadingTrade(), fit.extraTravel(), metres(fit), at(fit)));
    }

    private Optional<Fit> best(Seat lead, Offered slot) {
        return dates.days()
                .filter(day -> able.can(day.operativeId(), lead) && need.rules().allow(day.who(), true))
                .flatMap(day -> day.fit(slot.slot().window(), lead.onSite(), need.place()).stream())
                .min(Comparator.comparing(Fit::extraTravel));
    }

    private static @Nullable Integer metres(Fit fit) {
        return fit.near() == null ? null : fit.near().metres();
    }

    private static @Nullable Instant at(Fit fit) {
        return fit.near() == null ? null : fit.near().at();
    }
}
