package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.AppointmentListing;
import org.doorstep.booking.AppointmentListing.Page;
import org.doorstep.booking.AppointmentListing.Place;
import org.doorstep.booking.AppointmentListing.Wish;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/** Appointments are listed. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentListCalls {

    private static final int MOST_DAYS = 92;
    private static final int MOST_ON_A_PAGE = 500;
    private static final int ON_A_PAGE = 100;
    private static final int LONGEST_PATCH = 60;

    @Inject
    AppointmentListing listing;

    @Inject
    Answers answers;

    @Inject
    Landlord landlord;

    @Inject
    Clock clock;

    /** The appointments of some local dates by when they are, page by page: "next" is the cursor of the page after. */
    @GET
    @NeedsScope(ApiScope.READ)
    public Response list(@Context UriInfo call) {
        QueryFields query = QueryFields.of(call);
        ZoneId zone = landlord.getZone();
        LocalDate from =
                query.written("from").map(Written::date).orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        LocalDate to = to(query, from);
        Wish wish = new Wish(
                start(from, zone),
                start(to.plusDays(1), zone),
                statuses(query),
                query.written("patch").map(each -> each.upTo(LONGEST_PATCH)).orElse(null),
                place(query),
                query.written("limit")
                        .map(each -> each.integer(1, MOST_ON_A_PAGE))
                        .orElse(ON_A_PAGE));
        query.check();
        return answer(listing.page(wish));
    }

    private static LocalDate to(QueryFields query, LocalDate from) {
        LocalDate last = from.plusDays(MOST_DAYS - 1L);
        return query.written("to")
                .map(each -> {
                    LocalDate to = each.date();
                    boolean fits = !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
                    return fits || each.isRefused()
                            ? to
                            : each.refused("Send a date from " + from + " to " + last + ": 92 days at most.", last);
                })
                .orElse(last);
    }

    private static Set<AppointmentStatus> statuses(QueryFields query) {
        Set<AppointmentStatus> statuses = EnumSet.noneOf(AppointmentStatus.class);
        query.all("status", 0, AppointmentStatus.values().length)
                .forEach(each -> statuses.add(each.oneOf(AppointmentStatus.class)));
        return statuses;
    }

    private static @Nullable Place place(QueryFields query) {
        return query.written("cursor")
                .map(each -> Cursor.read(each.text())
                        .orElseGet(() ->
                                each.refused("Send what a page before answered as next.", new Place(Instant.EPOCH, 1))))
                .orElse(null);
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    private Response answer(Page page) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("appointments", Answers.list(page.appointments(), each -> answers.appointment(each)
                        .build()));
        page.next().ifPresent(place -> body.add("next", Cursor.of(place)));
        return Response.ok(body.build()).build();
    }
}
