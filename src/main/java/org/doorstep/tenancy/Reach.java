package org.doorstep.tenancy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one person may be reached in writing, or by a call that reads to them. The one place that chooses: what is unsafe, replaced or does not work is left out, and so is
 * every other way to the same number or address; then comes the channel that they prefer, then the landlord's order. Whoever has a safe
 * contact is reached there and nowhere else. Nothing else reads contact points to send.
 */
public final class Reach {

    private final List<ContactPoint> inWriting;

    private final List<ContactPoint> toRing;

    private final @Nullable SafeContact safe;

    private Reach(List<ContactPoint> inWriting, List<ContactPoint> toRing, @Nullable SafeContact safe) {
        this.inWriting = List.copyOf(inWriting);
        this.toRing = List.copyOf(toRing);
        this.safe = safe;
    }

    public static Reach of(Person person) {
        return person.safeContact()
                .map(safe -> new Reach(List.of(ContactPoint.atSafe(safe)), List.of(), safe))
                .orElseGet(() -> new Reach(onFile(person), landlines(person), null));
    }

    private static List<ContactPoint> onFile(Person person) {
        PreferredChannel preferred = person.wishes().channel();
        return person.contactPointsForOthers().stream()
                .filter(ContactPoint::canTakeWords)
                .sorted(Comparator.comparing(point -> preferred == null || !preferred.prefers(point)))
                .toList();
    }

    private static List<ContactPoint> landlines(Person person) {
        return person.contactPointsForOthers().stream()
                .filter(ContactPoint::canBeRung)
                .toList();
    }

    /** The landline on which a call of ours may be heard; never of somebody who has a safe contact. */
    public Optional<ContactPoint> findLandline() {
        return toRing.stream().findFirst();
    }

    /** Best first; empty where a letter or a call is the only way. */
    public List<ContactPoint> inWriting() {
        return inWriting;
    }

    public Optional<ContactPoint> findBest() {
        return inWriting.stream().findFirst();
    }

    /** The safe contact, where one stands: what is sent there is in the tenant's own words. */
    public Optional<SafeContact> findSafe() {
        return Optional.ofNullable(safe);
    }

    /** This mobile or email address, where they may be reached at it. */
    public Optional<ContactPoint> findThe(ContactKind kind, String value) {
        return inWriting.stream().filter(point -> point.isThe(kind, value)).findFirst();
    }
}
