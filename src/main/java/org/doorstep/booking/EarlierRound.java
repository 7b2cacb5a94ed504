package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotOffer.Slots;
import org.doorstep.messaging.QuietHours;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/**
 * Settles what was asked before, then goes on looking for sooner times for those who wait, in the order in which they joined, where diaries
 * have changed. Searches outside any transaction; each question is a transaction of its own.
 */
@ApplicationScoped
public class EarlierRound {

    private static final Logger LOG = Logger.getLogger(EarlierRound.class.getName());

    /** A slot and until when it would be held. */
    private record Candidate(Offered slot, Instant until) {}

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    QuietHours quietHours;

    @Inject
    EarlierSettings settings;

    @Inject
    EarlierOffers offers;

    @Inject
    EarlierSettling settling;

    @Inject
    DiariesSeen diaries;

    @Inject
    SlotSearch search;

    @Inject
    EarlierAsking asking;

    /**
     * One round; in quiet hours, nothing.
     *
     * @param at the moment by which it is quiet or not
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run(Instant at) {
        if (quietHours.isQuiet(at)) {
            return;
        }
        offers.unsettled()
                .forEach(offer -> keepGoing("An offer could not be settled: " + offer, () -> settling.settle(offer)));
        if (!diaries.begin()) {
            return;
        }
        List<WaitingVisit> some = diaries.next(settings.looks());
        some.forEach(
                each -> keepGoing("No sooner time could be looked for, for " + each.appointment(), () -> look(each)));
        if (some.size() < settings.looks()) {
            diaries.reachedTheEnd();
        } else {
            diaries.reached(some.get(some.size() - 1).wish());
        }
    }

    /** What goes wrong with one must not keep the others waiting. */
    private static void keepGoing(String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, failure, e);
        }
    }

    private void look(WaitingVisit waiting) {
        Optional<Candidate> own = soonest(waiting);
        Optional<EarlierOffer> shared = shared(waiting, own);
        if (shared.isPresent()) {
            asking.join(waiting, shared.get().id(), settings.asked());
        } else if (own.isPresent()) {
            asking.offer(waiting, own.get().slot().slotId(), own.get().until());
        }
    }

    /** The soonest time that nobody else is asked about. */
    private Optional<Candidate> soonest(WaitingVisit waiting) {
        Optional<Slots> found = find(waiting, "");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        SoonerRule rule = settings.rule();
        return found.get().slots().stream()
                .filter(slot -> suits(waiting, slot.slot().window(), rule))
                .flatMap(slot -> rule
                        .heldUntil(
                                slot.slot().window(),
                                waiting.window(),
                                found.get().need().ahead(landlord, true),
                                now)
                        .map(until -> new Candidate(slot, until))
                        .stream())
                .findFirst();
    }

    /** A time that is held for others, that this visit could take in their place, and that is sooner than one of its own. */
    private Optional<EarlierOffer> shared(WaitingVisit waiting, Optional<Candidate> own) {
        Instant now = clock.instant();
        SoonerRule rule = settings.rule();
        return offers.openToMore(settings.asked(), waiting.appointment()).stream()
                .filter(offer -> rule.isLongEnough(offer.heldUntil(), now))
                .filter(offer -> suits(waiting, offer.window(), rule))
                .filter(offer -> own.isEmpty() || isBefore(offer.window(), own.get()))
                .filter(offer -> find(waiting, offer.owner()).stream()
                        .flatMap(found -> found.slots().stream())
                        .anyMatch(slot -> slot.slot().window().equals(offer.window())))
                .findFirst();
    }

    private static boolean isBefore(ArrivalWindow window, Candidate own) {
        return window.earliest().isBefore(own.slot().slot().window().earliest());
    }

    private boolean suits(WaitingVisit waiting, ArrivalWindow window, SoonerRule rule) {
        return rule.isSooner(window, waiting.window()) && waiting.times().suit(window, landlord.getZone());
    }

    private Optional<Slots> find(WaitingVisit waiting, String holdsOf) {
        LocalDate first = dates.dateOf(clock.instant());
        LocalDate from = waiting.times().from();
        if (from != null && from.isAfter(first)) {
            first = from;
        }
        long days = ChronoUnit.DAYS.between(first, dates.dateOf(waiting.window().earliest())) + 1;
        if (days < 1) {
            return Optional.empty();
        }
        SlotOffer found = search.offer(new SlotWish(
                waiting.worksOrders(),
                waiting.home(),
                TimeWish.from(from),
                Math.toIntExact(Math.min(days, SlotWish.MOST_DAYS)),
                true,
                holdsOf,
                waiting.appointment()));
        return found instanceof Slots slots ? Optional.of(slots) : Optional.empty();
    }
}
