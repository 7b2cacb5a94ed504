package org.doorstep.visit;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.schedule.ArrivalWindow;
import org.jspecify.annotations.Nullable;

/**
 * Why a missed visit is no missed appointment. It is one only where 24 hours' written notice can be shown and somebody stood at the door
 * inside the promised window.
 */
public enum NotCounted {
    NO_NOTICE,
    /** Nobody said when we were there. */
    ARRIVAL_NOT_KNOWN,
    OUTSIDE_WINDOW;

    /**
     * The first reason, or nothing where it counts.
     *
     * @param told whether written notice came 24 hours before
     */
    static Optional<NotCounted> of(boolean told, ArrivalWindow window, @Nullable Instant arrivedAt) {
        if (!told) {
            return Optional.of(NO_NOTICE);
        }
        if (arrivedAt == null) {
            return Optional.of(ARRIVAL_NOT_KNOWN);
        }
        boolean inside = !arrivedAt.isBefore(window.earliest()) && !arrivedAt.isAfter(window.latest());
        return inside ? Optional.empty() : Optional.of(OUTSIDE_WINDOW);
    }
}
