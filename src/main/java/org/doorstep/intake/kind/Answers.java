package org.doorstep.intake.kind;

import org.doorstep.intake.Taken;
import org.doorstep.intake.Taken.Result;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.Put;

/** What the registers answered, in the words of a report. */
final class Answers {

    private Answers() {}

    static Taken of(Put put) {
        return switch (put) {
            case MADE -> Taken.of(Result.MADE);
            case CHANGED -> Taken.of(Result.CHANGED);
            case UNCHANGED -> Taken.of(Result.UNCHANGED);
            case NO_SUCH_HOME -> Taken.refused("uprn", Mend.of("home.unknown"));
            case NO_SUCH_TENANCY -> Taken.refused("rent_account_number", Mend.of("tenancy.unknown"));
            case NO_SUCH_PERSON -> Taken.refused("person_reference", Mend.of("person.unknown"));
            case ERASED_PERSON -> Taken.refused("person_reference", Mend.of("person.erased"));
        };
    }
}
