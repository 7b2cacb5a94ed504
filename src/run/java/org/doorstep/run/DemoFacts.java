package org.doorstep.run;

/** What a visitor needs in order to try the demo landlord; the import of the demo estate puts the same facts in place. */
public final class DemoFacts {

    public static final String RENT_ACCOUNT = "10 0420 7";
    public static final String DATE_OF_BIRTH = "14 March 1984";
    public static final String API_KEY = "northtown-demo-key";
    public static final String SIMULATOR_PATH = "/simulator";

    private DemoFacts() {}
}
