package org.doorstep.conversation.reading;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply answers.
 *
 * @param now in the landlord's zone, when the text came
 * @param visit the visit that is spoken of, if there is one
 * @param offered the times that 1, 2, 3 stand for, after an offer
 */
public record Asked(Sent sent, LocalDateTime now, @Nullable VisitTime visit, List<VisitTime> offered) {

    public Asked {
        offered = List.copyOf(offered);
    }
}
