package org.doorstep.web.tenant;

import org.doorstep.booking.SlotHold;
import org.doorstep.web.Exchange;
import org.doorstep.web.TimesAsked;

/** The way from a time that is kept to the other times for the same works orders, with all that was chosen. */
final class TimesOfHold {

    private TimesOfHold() {}

    static String address(SlotHold chosen) {
        String times = chosen.replaces() != null
                ? "/tenant/choose-time?change=" + chosen.replaces()
                : "/tenant/choose-time?order="
                        + Exchange.escaped(chosen.worksOrders().get(0));
        String also = chosen.replaces() != null
                ? ""
                : TimesAsked.alsoAddress(
                        chosen.worksOrders().subList(1, chosen.worksOrders().size()));
        return times + also + Exchange.passedOn("part") + Exchange.passedOn("weekday") + Exchange.passedOn("private");
    }
}
