package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.doorstep.booking.SlotHold;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** What the pages say of a time that is kept while somebody decides: until when, and whether it may be kept longer. */
@Named
@ApplicationScoped
public class KeptTimes {

    /** In an address: somebody has just asked to keep it longer. */
    private static final String LONGER = "longer";

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    /** "We are keeping this time for you until 10:42am." */
    public String until(SlotHold hold) {
        String key = hold.isLive(clock.instant()) ? "tenant_check.kept" : "tenant_check.not_kept";
        return words.of(key, dates.time(hold.expiresAt()));
    }

    public boolean isExtendable(@Nullable SlotHold hold) {
        return hold != null && hold.isExtendable(clock.instant());
    }

    /** "Keep it 10 minutes longer". */
    public String getLonger() {
        return words.of("tenant_check.longer", dates.howLong(landlord.getHold().toMinutes()));
    }

    /** What is said after it was asked for; empty where it was not, or is over. */
    public String keptLonger(SlotHold hold) {
        boolean isSo = hold.isExtended() && hold.isLive(clock.instant());
        return isSo && !Exchange.asked(LONGER).isEmpty()
                ? words.of("tenant_check.kept_longer", dates.time(hold.expiresAt()))
                : "";
    }

    /** Back to the page, with all that was chosen on it. */
    public void showAgain(String checkAddress) {
        Exchange.goTo(checkAddress + "?hold=" + Exchange.escaped(Exchange.asked("hold")) + Exchange.passedOn("part")
                + Exchange.passedOn("weekday") + Exchange.passedOn("why") + Exchange.passedOn("private") + "&" + LONGER
                + "=yes");
    }
}
