package org.doorstep.web.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.doorstep.booking.SlotHold;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.TimesAsked;
import org.doorstep.web.Words;

/** How a visit that somebody had begun to book is said, and where it is carried on. */
@ApplicationScoped
public class UnfinishedWords {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    /** What they had chosen, and whether it is kept. */
    String chosen(SlotHold hold) {
        String said = words.of(
                hold.replaces() == null ? "tenant_home.had_chosen.new" : "tenant_home.had_chosen.change",
                dates.day(hold.slot().window().earliest()),
                dates.times(
                        hold.slot().window().earliest(), hold.slot().window().latest()));
        return hold.isLive(clock.instant()) ? said : said + " " + words.of("tenant_home.had_chosen.over");
    }

    static String checkAddress(SlotHold hold) {
        return "/tenant/check?hold=" + hold.key() + hold.wishes();
    }

    /** The page of times for the same job, or for the visit that moves, looked for in the same way. */
    static String timesAddress(SlotHold hold) {
        List<String> orders = hold.worksOrders();
        return hold.replaces() != null
                ? "/tenant/choose-time?change=" + hold.replaces() + hold.wishes()
                : "/tenant/choose-time?order=" + Exchange.escaped(orders.get(0))
                        + TimesAsked.alsoAddress(orders.subList(1, orders.size())) + hold.wishes();
    }
}
