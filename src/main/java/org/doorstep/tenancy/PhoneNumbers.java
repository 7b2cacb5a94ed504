package org.doorstep.tenancy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.doorstep.messaging.UkMobile;

/**
 * Reads phone numbers as people in the United Kingdom write them. A mobile is one of ours ({@link UkMobile}), or comes
 * from abroad.
 */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** The number as E.164, or nothing if it cannot be a number of that kind. */
    static Optional<String> e164(ContactKind kind, String written) {
        try {
            PhoneNumber number = LIBRARY.parse(written, "GB");
            String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
            boolean possible = LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            boolean ofKind = !e164.startsWith("+44") || UkMobile.isOne(e164) == (kind == ContactKind.MOBILE);
            return possible && ofKind ? Optional.of(e164) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether texts are sent there: to mobiles of ours alone (safeguard 16). */
    static boolean isTextable(String e164) {
        return UkMobile.isOne(e164);
    }

    /** A number as it is written in the United Kingdom: "07700 900101"; one from abroad with its country. What is no number stays. */
    public static String asWritten(String e164) {
        try {
            PhoneNumber number = LIBRARY.parse(e164, "GB");
            boolean isOurs = number.getCountryCode() == LIBRARY.getCountryCodeForRegion("GB");
            return LIBRARY.format(number, isOurs ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
