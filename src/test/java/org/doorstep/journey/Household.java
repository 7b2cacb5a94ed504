package org.doorstep.journey;

import java.time.LocalDate;
import java.util.List;

/**
 * A home with one tenant, as the housing system put it in.
 *
 * @param order reference of its first works order: a repair
 * @param trade the trade of its works orders; whoever shares it shares the operative
 * @param badge of the one operative of that trade
 */
record Household(
        String uprn,
        String address,
        String rentAccount,
        String personReference,
        String fullName,
        LocalDate born,
        String mobile,
        String order,
        String trade,
        String badge) {

    static final List<String> FIRST_NAMES = List.of("Nia", "Ada", "Ewa", "Joan", "Mehmet", "Callum", "Priya", "Zoë");

    String firstName() {
        return fullName.split(" ", 2)[0];
    }

    /** What somebody gives who guesses the date. */
    Household butBornOn(LocalDate guess) {
        return new Household(uprn, address, rentAccount, personReference, fullName, guess, mobile, order, trade, badge);
    }

    /** What somebody gives who guesses the account. */
    Household butWithAccount(String guess) {
        return new Household(uprn, address, guess, personReference, fullName, born, mobile, order, trade, badge);
    }

    /** Somebody who has another phone now. */
    Household reachedAt(String number) {
        return new Household(uprn, address, rentAccount, personReference, fullName, born, number, order, trade, badge);
    }

    /** As the landlord's API takes it: the slash of a works order would end the address. */
    static String escaped(String reference) {
        return reference.replace("/", "%2F");
    }
}
