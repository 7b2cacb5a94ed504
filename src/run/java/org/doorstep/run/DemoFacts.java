package org.doorstep.run;

/** What a visitor needs in order to try the demo landlord; the import of the demo estate puts the same facts in place (DemoFactsTest). */
public final class DemoFacts {

    /** A joint tenancy, with a mobile each: a booked repair, an overdue gas safety check, and an electrical check due in some weeks. */
    public static final String RENT_ACCOUNT = "10 0420 7";

    public static final String DATE_OF_BIRTH = "14 March 1984";
    public static final String NAME = "Siân Okafor-Hughes";
    public static final String MOBILE = "07700 900482";
    public static final String ADDRESS = "14 Marsden Close, NE28 9QT";

    /** The other joint tenant: same rent account, own code to an own mobile. */
    public static final String JOINT_DATE_OF_BIRTH = "27 August 1982";

    public static final String JOINT_NAME = "Tomos Hughes";
    public static final String JOINT_MOBILE = "07700 900615";

    /** Somebody who is reached by email alone, with two repairs to book. */
    public static final String EMAIL_RENT_ACCOUNT = "10 0617 4";

    public static final String EMAIL_DATE_OF_BIRTH = "2 November 1979";
    public static final String EMAIL_NAME = "Łukasz Wójcik";
    public static final String EMAIL = "lukasz.wojcik@example.org";

    public static final String API_KEY = "northtown-demo-key";
    /** Staff sign in as adviser@, planner@, access@, operative@, manager@ or admin@ this domain, all with one password. */
    public static final String STAFF_DOMAIN = "northtown.example";

    public static final String STAFF_PASSWORD = "northtown-demo-front-door";
    public static final String STAFF_PATH = "/staff/sign-in";

    public static final String SIMULATOR_PATH = "/simulator";

    private DemoFacts() {}
}
