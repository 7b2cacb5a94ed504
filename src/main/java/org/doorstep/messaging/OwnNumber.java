package org.doorstep.messaging;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** One of the landlord's numbers, as it was set. */
final class OwnNumber {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private OwnNumber() {}

    /**
     * As providers write it.
     *
     * @param setting where it was set
     * @throws IllegalStateException if what is set is no number
     */
    static String e164(String written, String setting) {
        try {
            return LIBRARY.format(LIBRARY.parse(written, "GB"), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            throw new IllegalStateException(setting + " is no phone number", e);
        }
    }
}
