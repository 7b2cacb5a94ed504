package org.doorstep.messaging;

import java.util.regex.Pattern;

/**
 * Where texts may go: to mobiles of this country alone (safeguard 16), since a text abroad costs many times as much and is how forms that send codes are
 * turned into money. They begin 071 to 075, 077 to 079 or 07624 (Ofcom's numbering plan; 070 and 076 are personal numbers and pagers).
 */
public final class UkMobile {

    private static final Pattern E164 = Pattern.compile("\\+447(?:[1-57-9]\\d{8}|624\\d{6})");

    private UkMobile() {}

    public static boolean isOne(String e164) {
        return E164.matcher(e164).matches();
    }
}
