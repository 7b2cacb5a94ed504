package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.doorstep.tenancy.Difference;
import org.doorstep.tenancy.Difference.Problem;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** Says a difference in words. What is marked unsafe is never said. */
@ApplicationScoped
public class DifferenceWords {

    private static final String CONTACT = "CONTACT.";
    private static final String ADJUSTMENT = "ADJUSTMENT.";

    @Inject
    Words words;

    @Inject
    StaffWords staffWords;

    DifferenceRow row(Difference difference) {
        boolean hidden = difference.problem() == Problem.UNSAFE;
        return new DifferenceRow(
                difference.id(),
                difference.person().fullName(),
                difference.person().reference(),
                what(difference.field()),
                words.of("staff_differences.why." + difference.problem()),
                hidden ? words.of("staff_differences.hidden") : said(difference.theirs()),
                hidden ? words.of("staff_differences.hidden") : said(difference.ours()),
                staffWords.moment(difference.foundAt()),
                !hidden && difference.field().startsWith(CONTACT));
    }

    /** "Mobile", "Adjustment: knock loudly", "Next of kin". */
    private String what(String field) {
        if (field.startsWith(CONTACT)) {
            return words.of("staff_differences.what." + field.substring(CONTACT.length()));
        }
        return field.startsWith(ADJUSTMENT)
                ? words.of("staff_differences.what.adjustment", plain(field.substring(ADJUSTMENT.length())))
                : words.of("staff_differences.what.kin");
    }

    private String said(@Nullable String value) {
        return value == null || value.isBlank() ? words.of("staff_differences.nothing") : value;
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.UK).replace('_', ' ');
    }
}
