package org.doorstep.tenancy;

import java.util.Locale;
import org.doorstep.Keys;

/**
 * What is left of somebody who was withdrawn: enough to know them again when they are named, not to say who they were.
 *
 * @param salt the reference of the row that they stood in
 */
record KinMark(String salt) {

    /**
     * The mark.
     *
     * @param name empty where it is for everybody who is reached so
     */
    byte[] of(String name, ContactKind kind, String value) {
        String who = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Keys.hashOfToken(salt + '\n' + who + '\n' + kind + '\n' + plain(kind, value));
    }

    /** A number or an address however it is written. */
    static String plain(ContactKind kind, String value) {
        return ContactPoint.read(kind, value).orElse(value.strip()).toLowerCase(Locale.ROOT);
    }
}
