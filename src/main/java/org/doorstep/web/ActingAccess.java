package org.doorstep.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.account.SignedInPerson;
import org.doorstep.tenancy.Authority;

/**
 * What a representative opens of a tenant's pages, and of the sections of "Your details". What stands in no row is open to no representative.
 */
public final class ActingAccess {

    private static final String ENDING = ".xhtml";

    private final Map<String, Authority> covered = new TreeMap<>();
    private final Set<String> tenantsAlone = new TreeSet<>();

    static final ActingAccess TABLE = new ActingAccess()
            .covered(
                    Authority.VISITS,
                    "/tenant/home",
                    "/tenant/visits",
                    "/tenant/why",
                    "/tenant/choose-time",
                    "/tenant/month",
                    "/tenant/check",
                    "/tenant/booked",
                    "/tenant/visit.ics",
                    "/tenant/cancel",
                    "/tenant/cancelled",
                    "/tenant/earlier",
                    "/tenant/ask",
                    "/tenant/enquiry",
                    "/tenant/acting")
            .covered(
                    Authority.DETAILS,
                    "/tenant/details",
                    "details/contacts",
                    "details/wishes",
                    "details/needs",
                    "/tenant/wish-channel",
                    "/tenant/wish-language",
                    "/tenant/wish-form",
                    "/tenant/wish-reminder",
                    "/tenant/needs",
                    "/tenant/need",
                    "/tenant/away",
                    "/tenant/away-told")
            .covered(
                    Authority.ALL,
                    "/tenant/private",
                    "/tenant/messages",
                    "details/kin",
                    "/tenant/kin",
                    "/tenant/kin-edit",
                    "/tenant/kin-remove")
            // Codes to sign in go to a tenant's contacts: whoever could give one could become the tenant.
            .alone(
                    "/tenant/contact",
                    "/tenant/contact-new",
                    "/tenant/contact-code",
                    "/tenant/contact-remove",
                    "details/people",
                    "details/safety",
                    "details/account",
                    "details/privacy",
                    "details/own-copy",
                    "/tenant/my-data",
                    "/tenant/my-data-read",
                    "/tenant/password",
                    "/tenant/prove",
                    "/tenant/sessions",
                    "/tenant/person",
                    "/tenant/new-person",
                    "/tenant/contact-more",
                    "/tenant/contact-more-list",
                    "/tenant/contact-more-form",
                    "/tenant/contact-more-code",
                    "/tenant/contact-more-back",
                    "/tenant/phone-password");

    private ActingAccess() {}

    /** Whether whoever is signed in may open it: a tenant all of their own. */
    public static boolean opens(SignedInPerson who, String served) {
        Authority needed = TABLE.covered.get(path(served));
        return who.representative().isEmpty() || needed != null && who.may(needed);
    }

    /** Whether somebody has thought about this page. */
    static boolean names(String served) {
        return TABLE.covered.containsKey(path(served)) || TABLE.tenantsAlone.contains(path(served));
    }

    private ActingAccess covered(Authority by, String... paths) {
        for (String path : paths) {
            covered.put(path, by);
        }
        return this;
    }

    private ActingAccess alone(String... paths) {
        tenantsAlone.addAll(List.of(paths));
        return this;
    }

    private static String path(String served) {
        return served.endsWith(ENDING) ? served.substring(0, served.length() - ENDING.length()) : served;
    }
}
