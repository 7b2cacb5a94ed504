package org.doorstep.settings;

import static org.doorstep.settings.LandlordBuilder.aLandlord;

/** Dates in each language, for tests. */
public final class LanguageDatesBuilder {

    private LanguageDatesBuilder() {}

    /** Of a landlord in Europe/London. */
    public static LanguageDates dates() {
        return new LanguageDates(aLandlord().dates());
    }
}
