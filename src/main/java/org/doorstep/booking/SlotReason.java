package org.doorstep.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a slot is offered, for staff.
 *
 * @param trade the code of the trade of whoever would lead the visit
 * @param extraTravel minutes on the road that their day has not had before
 * @param metres from the nearest of what they do before and after, along the ground; null where its place is not known
 * @param at when they are planned to be there; null where the day starts there
 */
public record SlotReason(
        String trade,
        int extraTravel,
        @Nullable Integer metres,
        @Nullable Instant at) {}
