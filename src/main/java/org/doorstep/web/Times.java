package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.Job;
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
    public record Found(
            VisitNeed need, TimeTable table, @Nullable Easing easing, String alsoHeading, List<Also> also) {}

    /** What to give up where no time suits: how many times that opens, and where they are shown. */
    public record Easing(String words, String address) {}

    /** Another job that could be done in the same visit. */
    public record Also(String id, String reference, String words, boolean chosen) {}

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
     * @param tenant who looks
     * @param moving reference of the appointment that would move; empty for a new visit
     */
    public Result find(String base, TimesAsked asked, List<String> orders, SlotWish.Tenant tenant, String moving) {
        SlotWish wish = SlotWish.ofTenant(tenant, orders, asked.wish(), SlotWish.FORTNIGHT, moving);
        SlotOffer offer = search.offer(wish);
        if (offer instanceof SlotOffer.Slots slots) {
            LocalDate today = dates.dateOf(clock.instant());
            LocalDate from = asked.wish().from();
            LocalDate first = from == null || from.isBefore(today) ? today : from;
            TimeTable table = new TimeTable(base, asked, slots.slots(), first.plusDays(wish.days() - 1L), dates, words);
            Easing easing =
                    slots.relaxed().map(relaxed -> easing(base, asked, relaxed)).orElse(null);
            return new Result(
                    new Found(slots.need(), table, easing, alsoHeading(slots, asked), also(slots, asked)), null, false);
        }
        BookingResult refusal = ((SlotOffer.Refused) offer).refusal();
        String bookedAs = refusal instanceof BookingResult.AlreadyBooked booked
                ? booked.appointments().get(0)
                : null;
        boolean waits = refusal instanceof BookingResult.NotPossible impossible
                && impossible.problem() == BookingResult.Problem.COMES_AFTER;
        return new Result(null, bookedAs, waits);
    }

    private Easing easing(String base, TimesAsked asked, SlotOffer.Relaxed relaxed) {
        String key = "times.ease." + relaxed.wish() + (relaxed.count() == 1 ? "" : ".many");
        return new Easing(
                words.of(key, words.number(relaxed.count()), dates.day(relaxed.soonest())),
                base + asked.address(old -> old.without(relaxed.wish())));
    }

    /** Those that were ticked, and those that are due soon. */
    private static List<Job> jobs(SlotOffer.Slots slots, TimesAsked asked) {
        return Stream.concat(
                        slots.need().jobs().stream().filter(job -> asked.also().contains(job.reference())),
                        slots.alsoDue().stream())
                .toList();
    }

    /** "We also need to do your gas safety check, due 12 January. Do both in one visit?" */
    private String alsoHeading(SlotOffer.Slots slots, TimesAsked asked) {
        List<Job> jobs = jobs(slots, asked);
        if (jobs.size() != 1) {
            return words.of("also.heading");
        }
        Job job = jobs.get(0);
        String name = words.inSentence(job.visitName());
        return job.dueBy() == null
                ? words.of("also.heading.one", name)
                : words.of("also.heading.one.due", name, dates.date(job.dueBy()));
    }

    private List<Also> also(SlotOffer.Slots slots, TimesAsked asked) {
        List<Job> jobs = jobs(slots, asked);
        List<Also> also = new ArrayList<>();
        for (Job job : jobs) {
            boolean chosen = asked.also().contains(job.reference());
            also.add(new Also("also-" + also.size(), job.reference(), label(job, jobs.size() == 1), chosen));
        }
        return also;
    }

    private String label(Job job, boolean only) {
        String takes = dates.howLong(job.onSite().toMinutes());
        if (only) {
            return words.of("also.both", takes);
        }
        return job.dueBy() == null
                ? words.of("also.job", job.visitName(), takes)
                : words.of("also.job.due", job.visitName(), dates.date(job.dueBy()), takes);
    }
}
