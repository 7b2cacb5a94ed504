package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.conversation.reading.Wish;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/** Looks for times that are what somebody asked for, and, where there are none, for the nearest. */
@ApplicationScoped
class TimesThatFit {

    /** How far we look where no day was named. */
    private static final int DAYS = 42;

    /** How far around the days that were named. */
    private static final int AROUND = 7;

    /**
     * What was found.
     *
     * @param times soonest first
     * @param isNearest whether none is what was asked for
     */
    record Found(List<Offered> times, boolean isNearest) {}

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    SlotSearch search;

    /**
     * Times at which it could be: for a visit that stands those to which it could move, else those at which its works orders could be booked.
     *
     * @param without when windows begin that were offered before
     */
    Found find(Sought sought, Wish wish, Set<Instant> without) {
        if (sought.orders().isEmpty()) {
            return new Found(List.of(), false);
        }
        LocalDate today = dates.dateOf(clock.instant());
        TheirVisit visit = sought.visit();
        WishFit fit = visit == null
                ? WishFit.first(wish, today)
                : new WishFit(wish, local(visit.window().earliest()));
        LocalDate near = fit.firstDay().minusDays(AROUND);
        LocalDate first = wish.days().isEmpty() || near.isBefore(today) ? today : near;
        long last = ChronoUnit.DAYS.between(first, fit.lastDay()) + AROUND;
        int days = (int) Math.min(SlotWish.MOST_DAYS, Math.max(DAYS, last));
        String moving = Objects.requireNonNullElse(sought.moving(), "");
        SlotOffer offer =
                search.offer(SlotWish.ofTenant(sought.tenant(), sought.orders(), TimeWish.from(first), days, moving));
        if (!(offer instanceof SlotOffer.Slots slots)) {
            return new Found(List.of(), false);
        }
        List<Offered> all = slots.slots().stream()
                .filter(each -> !without.contains(each.slot().window().earliest()))
                .toList();
        return fitting(all, fit);
    }

    private Found fitting(List<Offered> all, WishFit fit) {
        List<Offered> exact = only(all, each -> fit.fits(from(each), until(each)));
        if (!exact.isEmpty() || fit.wish().isEmpty()) {
            return new Found(exact, false);
        }
        List<Offered> onTheDay = only(all, each -> fit.fitsDay(from(each)));
        List<Offered> near = onTheDay.isEmpty() ? only(all, each -> fit.fitsTime(from(each), until(each))) : onTheDay;
        return new Found(nearest(near.isEmpty() ? all : near, fit.firstDay()), true);
    }

    /** The days nearest to what was asked for, a few of them. */
    private static List<Offered> nearest(List<Offered> times, LocalDate wished) {
        return times.stream()
                .sorted(Comparator.comparing((Offered each) -> Math.abs(ChronoUnit.DAYS.between(wished, each.date())))
                        .thenComparing(each -> each.slot().window().earliest()))
                .toList();
    }

    private static List<Offered> only(List<Offered> times, Predicate<Offered> which) {
        return times.stream().filter(which).toList();
    }

    private LocalDateTime from(Offered offered) {
        return local(window(offered).earliest());
    }

    private LocalDateTime until(Offered offered) {
        return local(window(offered).latest());
    }

    private static ArrivalWindow window(Offered offered) {
        return offered.slot().window();
    }

    private LocalDateTime local(Instant when) {
        return LocalDateTime.ofInstant(when, landlord.getZone());
    }
}
