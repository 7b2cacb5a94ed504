package org.doorstep.tenancy;

import java.util.List;

/** What other systems may be told of a person: never by what it would be unsafe to reach them. */
public final class ForOthers {

    private final Person person;

    ForOthers(Person person) {
        this.person = person;
    }

    /** Those in use, in the order in which they are tried. */
    public List<ContactPoint> contactPoints() {
        return person.contactPoints().stream()
                .filter(point -> !person.isUnsafe(point))
                .toList();
    }

    public List<ReasonableAdjustment> adjustments() {
        return person.adjustments();
    }

    /** None who is reached by what is unsafe for this person. */
    public List<NextOfKin> nextOfKin() {
        return person.nextOfKin().stream()
                .filter(kin -> person.unsafe().noneMatch(kin::isReachedBy))
                .toList();
    }
}
