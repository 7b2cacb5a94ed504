package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.PartOfDay;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.intake.Shape;

/** Slots are searched. */
@Path("slots")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SlotCalls {

    static final int MOST_WORKS_ORDERS = 10;

    /** What a search costs beside an ordinary call. */
    static final int SEARCH_WEIGHT = 4;

    private static final int MOST_SLOTS = 5000;

    @Inject
    SlotSearch search;

    @Inject
    BookingAnswers answers;

    /**
     * The windows that can be promised, soonest first. With a channel by which the tenant chooses, sooner ones than the notice of an
     * imposed visit are among them; for works orders that one appointment serves
     * already, those to which it could move.
     */
    @GET
    @Weight(SEARCH_WEIGHT)
    @NeedsScope({ApiScope.READ, ApiScope.BOOK})
    public Response search(@Context UriInfo call) {
        QueryFields query = QueryFields.of(call);
        List<String> worksOrders = query.all("worksOrder", 1, MOST_WORKS_ORDERS).stream()
                .map(each -> each.as(Shape.WORKS_ORDER))
                .toList();
        LocalDate from = query.written("from").map(Written::date).orElse(null);
        int days = query.written("days")
                .map(each -> each.integer(1, SlotWish.MOST_DAYS))
                .orElse(SlotWish.FORTNIGHT);
        PartOfDay part =
                query.written("part").map(each -> each.oneOf(PartOfDay.class)).orElse(PartOfDay.ANY);
        DayOfWeek weekday = query.written("weekday")
                .map(each -> each.oneOf(DayOfWeek.class))
                .orElse(null);
        boolean best = query.written("order")
                .map(each -> each.oneOf(SlotAnswers.Order.class))
                .filter(SlotAnswers.Order.BEST::equals)
                .isPresent();
        boolean reasons = query.written("reasons").map(Written::truth).orElse(false);
        int limit =
                query.written("limit").map(each -> each.integer(1, MOST_SLOTS)).orElse(MOST_SLOTS);
        BookingChannel channel = query.written("channel")
                .map(each -> each.oneOf(BookingChannel.class))
                .orElse(BookingChannel.API);
        String moving =
                query.written("appointment").map(AppointmentCalls::reference).orElse(SlotWish.WHICHEVER);
        query.check();
        TimeWish time = new TimeWish(part, weekday, from);
        SlotWish wish = new SlotWish(worksOrders, null, time, days, channel.tenantChooses(), "", moving);
        return answers.of(search.offer(wish), new SlotAnswers.Shown(limit, best, reasons), Asked.inQuery(worksOrders));
    }
}
