package org.doorstep.tenancy;

import java.util.regex.Pattern;

/** Whether a text can be an email address: one @, something before it, a dotted name after it, no spaces. Only a message proves more. */
final class EmailAddresses {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(?:\\.[^\\s@.]+)+");

    private EmailAddresses() {}

    static boolean looksRight(String written) {
        return written.length() <= 320 && SHAPE.matcher(written).matches();
    }
}
