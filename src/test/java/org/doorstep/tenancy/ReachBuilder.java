package org.doorstep.tenancy;

import java.time.LocalDate;
import org.doorstep.audit.Changes;

/** How somebody is reached, for tests of other rooms. */
public final class ReachBuilder {

    private final Person person = new Person("P1");
    private int position;

    private ReachBuilder() {
        person.describe("Siân Jones", null, LocalDate.of(1980, 5, 6), new Changes());
    }

    public static ReachBuilder nobody() {
        return new ReachBuilder();
    }

    public ReachBuilder at(ContactKind kind, String written) {
        person.add(ContactPoint.fromHousingSystem(kind, written, position++));
        return this;
    }

    public Reach build() {
        return Reach.of(person);
    }
}
