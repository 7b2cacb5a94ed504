package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.ResourceBundle;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** Says to staff why a slot is offered: "The electrician is two streets away at 10am. 6 minutes more on the road." */
@ApplicationScoped
public class SlotReasonWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.doorstep.booking.Reasons", Locale.UK);

    private static final int SAME_BUILDING = 30;
    private static final int SAME_STREET = 150;
    private static final int TWO_STREETS = 500;
    private static final int KILOMETRE = 1000;

    @Inject
    PlainDates dates;

    /**
     * The reason in words.
     *
     * @param title how the trade is told of, such as "electrician"
     */
    public String of(SlotReason reason, String title) {
        String extra = reason.extraTravel() <= 0
                ? word("extra.none")
                : word(reason.extraTravel() == 1 ? "extra.one" : "extra").replace("{0}", "" + reason.extraTravel());
        return where(reason, title) + " " + extra;
    }

    private String where(SlotReason reason, String title) {
        String near = near(reason.metres());
        if (near.isEmpty()) {
            return word("nowhere").replace("{0}", title);
        }
        return reason.at() == null
                ? word("start").replace("{0}", title).replace("{1}", near)
                : word("near").replace("{0}", title).replace("{1}", near).replace("{2}", dates.time(reason.at()));
    }

    private static String near(@Nullable Integer metres) {
        if (metres == null) {
            return "";
        }
        if (metres <= SAME_BUILDING) {
            return word("distance.building");
        }
        if (metres <= SAME_STREET) {
            return word("distance.street");
        }
        if (metres <= TWO_STREETS) {
            return word("distance.streets");
        }
        return metres < KILOMETRE
                ? word("distance.metres").replace("{0}", "" + (metres + 50) / 100 * 100)
                : word("distance.kilometres")
                        .replace("{0}", String.format(Locale.UK, "%.1f", (double) metres / KILOMETRE));
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
