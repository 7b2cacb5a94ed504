package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.HomeVisits;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.TimesAsked;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** For which works orders of theirs a tenant looks for times: a new visit's, with those that were ticked, or those of a visit that moves. */
@RequestScoped
public class HomeVisitOrders {

    @Inject
    CurrentPerson person;

    @Inject
    HomeVisits visits;

    private @Nullable Optional<List<String>> ofVisit;

    /** Their references; for a new visit as they were asked for, be they theirs or not. */
    List<String> asked() {
        return isChanging() ? ofVisit().orElse(List.of()) : ofNewVisit();
    }

    /** Whether the visit is theirs to move. Which works orders of a new one are theirs the search says. */
    boolean areTheirs() {
        return !isChanging() || ofVisit().isPresent();
    }

    /** Whether every one of them is at their home: before anything is changed. */
    boolean areAllTheirs() {
        return isChanging()
                ? ofVisit().isPresent()
                : ofNewVisit().stream().allMatch(order -> visits.findOrder(person.getWho(), order)
                        .isPresent());
    }

    /** The visit that moves, if it is theirs. */
    Optional<Appointment> visit() {
        return visits.find(person.getWho(), moving());
    }

    boolean isChanging() {
        return !moving().isEmpty();
    }

    /** Reference of the visit that moves; empty for a new one. */
    String moving() {
        return Exchange.asked("change");
    }

    /** What the pages about it have in their addresses. */
    String query() {
        return isChanging()
                ? "?change=" + Exchange.escaped(moving())
                : "?order=" + Exchange.escaped(Exchange.asked("order")) + TimesAsked.alsoAddress(TimesAsked.ticked())
                        + Exchange.passedOn("private");
    }

    private static List<String> ofNewVisit() {
        return Stream.concat(Stream.of(Exchange.asked("order")), TimesAsked.ticked().stream())
                .distinct()
                .toList();
    }

    private Optional<List<String>> ofVisit() {
        if (ofVisit == null) {
            ofVisit = visit().map(Appointment::worksOrders)
                    .map(orders -> orders.stream().map(WorksOrder::reference).toList());
        }
        return ofVisit;
    }
}
