package org.doorstep.intake.northtown;

import org.doorstep.tenancy.ContactKind;

/**
 * A way to reach somebody.
 *
 * @param written as the housing system holds it, be it wrong
 * @param good false where nothing can be sent or rung by what is written
 */
record Contact(ContactKind kind, String written, boolean good) {

    static Contact good(ContactKind kind, String written) {
        return new Contact(kind, written, true);
    }

    /** Words can be sent to it. */
    boolean takesWords() {
        return good && (kind == ContactKind.MOBILE || kind == ContactKind.EMAIL);
    }
}
