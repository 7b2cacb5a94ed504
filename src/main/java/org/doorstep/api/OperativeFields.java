package org.doorstep.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.intake.Shape;
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.schedule.OperativeDetails.RegistrationDetails;

/** Reads an operative. */
final class OperativeFields {

    private static final int MOST_TRADES = 40;
    private static final int MOST_LANGUAGES = 60;
    private static final int MOST_REGISTRATIONS = 20;
    private static final int MOST_CATEGORIES = 40;
    /** Categories are kept in one column, with commas between. */
    private static final int LONGEST_CATEGORIES = 300;

    private OperativeFields() {}

    static OperativeDetails read(Fields fields) {
        PropertyCalls.Place start = PropertyCalls.Place.of(fields);
        return new OperativeDetails(
                fields.text("name", 200),
                fields.texts("trades", 1, MOST_TRADES, trade -> trade.as(Shape.CODE)),
                fields.texts("languages", 0, MOST_LANGUAGES, language -> language.as(Shape.LANGUAGE)),
                fields.text("patch", 60),
                fields.optionalText("employer", 120),
                registrations(fields),
                fields.optionalText("gender", 40),
                fields.optionalShaped("photoUrl", Shape.FACE),
                start.latitude(),
                start.longitude());
    }

    private static List<RegistrationDetails> registrations(Fields operative) {
        Set<List<String>> met = new HashSet<>();
        List<RegistrationDetails> registrations = new ArrayList<>();
        for (Fields each : operative.optionalObjects("registrations", MOST_REGISTRATIONS)) {
            RegistrationDetails read =
                    new RegistrationDetails(each.text("scheme", 60), each.text("number", 60), categories(each));
            registrations.add(read);
            if (!read.number().isEmpty() && !met.add(List.of(read.scheme(), read.number()))) {
                each.errors().refuse(each.pointerTo("number"), "Send each registration once.");
            }
        }
        return registrations;
    }

    private static List<String> categories(Fields registration) {
        List<String> categories =
                registration.texts("categories", 0, MOST_CATEGORIES, category -> category.as(Shape.LISTED));
        if (String.join(",", categories).length() > LONGEST_CATEGORIES) {
            registration
                    .errors()
                    .refuse(registration.pointerTo("categories"), "Send fewer or shorter ones: 300 characters in all.");
        }
        return categories;
    }
}
