package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.VisitNeed;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** Looks for slots and lays them out, for whoever may change that visit. */
@ApplicationScoped
public class Times {

    /** Slots laid out for a page. */
    public record Found(VisitNeed need, TimeTable table) {}

    /**
     * What a search came to.
     *
     * @param found null where there is nothing to choose from
     * @param bookedAs reference of the visit that is booked already, if that is why
     * @param waits whether another job must be booked first, if that is why
     */
    public record Result(@Nullable Found found, @Nullable String bookedAs, boolean waits) {}

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    SlotSearch search;

    @Inject
    Words words;

    /**
     * Looks for slots that a tenant may choose.
     *
     * @param base the page's address with what it is about
     * @param home the only home whose works orders are theirs
     * @param owner whose own holds are not in the way
     * @param moving reference of the appointment that would move; empty for a new visit
     */
    public Result find(String base, TimesAsked asked, List<String> orders, long home, String owner, String moving) {
        SlotWish wish = new SlotWish(orders, home, asked.from(), SlotWish.FORTNIGHT, asked.part(), true, owner, moving);
        SlotOffer offer = search.offer(wish);
        if (offer instanceof SlotOffer.Slots slots) {
            LocalDate today = dates.dateOf(clock.instant());
            LocalDate first = asked.from() == null || asked.from().isBefore(today) ? today : asked.from();
            TimeTable table = new TimeTable(base, asked, slots.slots(), first.plusDays(wish.days() - 1L), dates, words);
            return new Result(new Found(slots.need(), table), null, false);
        }
        BookingResult refusal = ((SlotOffer.Refused) offer).refusal();
        String bookedAs = refusal instanceof BookingResult.AlreadyBooked booked
                ? booked.appointments().get(0)
                : null;
        boolean waits = refusal instanceof BookingResult.NotPossible impossible
                && impossible.problem() == BookingResult.Problem.COMES_AFTER;
        return new Result(null, bookedAs, waits);
    }
}
