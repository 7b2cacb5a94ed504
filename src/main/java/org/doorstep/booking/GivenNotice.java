package org.doorstep.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.doorstep.messaging.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * One message by which somebody was to be told of a visit, and what its provider said of it. It is known after the words themselves are gone.
 *
 * @param changeNumber of the promise that it told: 0 as it was booked, one more with each change
 * @param person row of who was to be told
 * @param by null while no provider has it
 * @param numberEnd the last three digits of the number of a text; empty of all else
 * @param open whether whoever looks may learn by which way it went, and to which number
 * @param goesAt when it was to go out
 * @param handedAt when a provider took it; null where none has
 * @param deliveredAt when the provider says that it was there; null where it has not said so
 * @param lost whether it did not get there
 */
public record GivenNotice(
        int changeNumber,
        long person,
        String fullName,
        @Nullable MessageKind by,
        String numberEnd,
        boolean open,
        Instant goesAt,
        @Nullable Instant handedAt,
        @Nullable Instant deliveredAt,
        boolean lost) {

    /** What it proves, the best first. */
    public enum Standing {
        /** They were told: a text was there, or an email was taken, of which nobody tells more. */
        TOLD,
        /** A provider took it, and has not said that it was there. */
        SENT,
        WAITING,
        LOST
    }

    /** What proves most first; of two that prove the same, the earlier. */
    static final Comparator<GivenNotice> BEST_FIRST =
            Comparator.comparing(GivenNotice::standing).thenComparing(GivenNotice::toldAt);

    public Standing standing() {
        if (deliveredAt != null) {
            return Standing.TOLD;
        } else if (lost) {
            return Standing.LOST;
        } else if (handedAt == null) {
            return Standing.WAITING;
        }
        return by == MessageKind.EMAIL ? Standing.TOLD : Standing.SENT;
    }

    /** When it was there, else when it was taken, else when it is to go out. */
    public Instant toldAt() {
        if (deliveredAt != null) {
            return deliveredAt;
        }
        return handedAt == null ? goesAt : handedAt;
    }

    /** The same for whoever may not learn by which way it went. */
    GivenNotice closed() {
        return new GivenNotice(changeNumber, person, fullName, by, "", false, goesAt, handedAt, deliveredAt, lost);
    }

    /** Whether that was early enough before a visit. */
    public boolean isInTime(Instant visit, Duration notice) {
        return !toldAt().isAfter(visit.minus(notice));
    }
}
