package org.doorstep.booking;

import java.util.List;
import org.doorstep.schedule.ArrivalWindow;

/**
 * A visit for which somebody waits for a sooner time.
 *
 * @param wish row of the wish; the lowest waits longest
 * @param appointment the visit's reference
 * @param changeNumber the promise as it was read
 * @param home row of the home
 * @param worksOrders references of what the visit does
 */
record WaitingVisit(
        long wish,
        EarlierTimes times,
        String appointment,
        int changeNumber,
        long home,
        ArrivalWindow window,
        List<String> worksOrders) {

    WaitingVisit {
        worksOrders = List.copyOf(worksOrders);
    }
}
