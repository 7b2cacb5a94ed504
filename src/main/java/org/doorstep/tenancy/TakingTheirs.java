package org.doorstep.tenancy;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.audit.Changes;
import org.doorstep.tenancy.Difference.Facet;
import org.doorstep.tenancy.Difference.Problem;

/** Makes what the housing system says of a contact point ours, as somebody decided. */
final class TakingTheirs {

    private final Difference difference;

    TakingTheirs(Difference difference) {
        this.difference = difference;
    }

    /** Not what is unsafe, though it may have been marked so after the difference was found. */
    boolean isPossible() {
        return difference.problem() != Problem.UNSAFE
                && Facet.CONTACT.covers(difference)
                && !difference.person().isUnsafe(theirs());
    }

    /** What stood here and goes out of use by it. */
    Optional<ContactPoint> findLeaving() {
        return Optional.ofNullable(difference.ours())
                .flatMap(ours -> difference.person().findContactPoint(kind(), ours));
    }

    Changes take(Instant now) {
        Changes changes = new Changes();
        Person person = difference.person();
        findLeaving().ifPresent(point -> {
            changes.note("contact", point.masked(), "none");
            point.replaced(now);
        });
        ContactPoint theirs = person.findContactPoint(kind(), difference.theirs())
                .orElseGet(() -> {
                    ContactPoint point = theirs();
                    person.add(point);
                    return point;
                });
        theirs.takenBack();
        changes.note("contact", "none", theirs.masked());
        return changes;
    }

    private ContactPoint theirs() {
        return ContactPoint.fromHousingSystem(kind(), difference.theirs(), 0);
    }

    private ContactKind kind() {
        return ContactKind.valueOf(
                difference.field().substring(difference.field().indexOf('.') + 1));
    }
}
