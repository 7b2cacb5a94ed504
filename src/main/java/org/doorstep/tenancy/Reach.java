package org.doorstep.tenancy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one person may be reached in writing. The one place that chooses: what is unsafe, replaced or does not work is left out, and so is
 * every other way to the same number or address; then comes the channel that they prefer, then the landlord's order. Nothing else reads
 * contact points to send.
 */
public final class Reach {

    private final List<ContactPoint> inWriting;

    private Reach(List<ContactPoint> inWriting) {
        this.inWriting = List.copyOf(inWriting);
    }

    public static Reach of(Person person) {
        PreferredChannel preferred = person.wishes().channel();
        return new Reach(person.contactPointsForOthers().stream()
                .filter(ContactPoint::canTakeWords)
                .sorted(Comparator.comparing(point -> preferred == null || !preferred.prefers(point)))
                .toList());
    }

    /** Best first; empty where a letter or a call is the only way. */
    public List<ContactPoint> inWriting() {
        return inWriting;
    }

    public Optional<ContactPoint> findBest() {
        return inWriting.stream().findFirst();
    }

    /** This mobile or email address, where they may be reached at it. */
    public Optional<ContactPoint> findThe(ContactKind kind, String value) {
        return inWriting.stream().filter(point -> point.isThe(kind, value)).findFirst();
    }
}
