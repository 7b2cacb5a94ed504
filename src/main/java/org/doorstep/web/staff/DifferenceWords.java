package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.Difference;
import org.doorstep.tenancy.Difference.Problem;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** Says a difference in words. What is marked unsafe is never said. */
@ApplicationScoped
public class DifferenceWords {

    private static final String CONTACT = "CONTACT.";
    private static final Set<String> NUMBERS = Set.of(CONTACT + ContactKind.MOBILE, CONTACT + ContactKind.LANDLINE);
    private static final String ADJUSTMENT = "ADJUSTMENT.";

    /** Who is named is shown on the person's record alone, for a reason. */
    private static final String KIN = "KIN";

    @Inject
    Words words;

    @Inject
    StaffWords staffWords;

    DifferenceRow row(Difference difference) {
        boolean kin = difference.field().startsWith(KIN);
        boolean hidden = kin || difference.problem() == Problem.UNSAFE;
        String unseen = words.of(kin ? "staff_differences.kin" : "staff_differences.hidden");
        return new DifferenceRow(
                difference.id(),
                difference.person().fullName(),
                difference.person().reference(),
                what(difference.field()),
                words.of("staff_differences.why." + difference.problem()),
                hidden ? unseen : said(difference.field(), difference.theirs()),
                hidden ? unseen : said(difference.field(), difference.ours()),
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

    private String said(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return words.of("staff_differences.nothing");
        }
        return NUMBERS.contains(field) ? PhoneNumbers.asWritten(value) : value;
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.UK).replace('_', ' ');
    }
}
