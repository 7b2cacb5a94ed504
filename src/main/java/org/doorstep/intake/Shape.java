package org.doorstep.intake;

import java.util.regex.Pattern;

/**
 * What a text must look like, whichever way it comes in.
 *
 * @param mend how to write one that does not
 */
public record Shape(Pattern pattern, String mend) {

    public static final Shape UPRN = of("[0-9]{1,12}", "A UPRN is text of 1 to 12 digits.");

    public static final Shape CODE = of("[A-Z0-9_]{1,40}", "Use 1 to 40 capital letters, digits and underscores.");

    public static final Shape LANGUAGE =
            of("[a-z]{2,3}", "Use a language code of two or three small letters, such as en.");

    /** No comma: a hold keeps several of these with commas between. */
    public static final Shape WORKS_ORDER = of(
            "[!-~&&[^,]]{1,40}",
            "Use 1 to 40 printable ASCII characters, without spaces or commas, such as 60842792/1.");

    public static final Shape BADGE = reference(40);

    public static final Shape PERSON = reference(60);

    public static final Shape ATTEMPT = reference(80);

    public static final Shape RENT_ACCOUNT = of(
            "(?=.*[A-Za-z0-9])[!-~](?:[ -~]{0,38}[!-~])?",
            "Use 1 to 40 printable ASCII characters with at least one letter or digit, and no space at either end.");

    public static final Shape SLOT_ID = of("[A-Za-z0-9_-]{1,64}", "Send a slotId as GET /slots answered it.");

    public static final Shape HOLD_ID = of("[A-Za-z0-9_-]{22}", "Send a holdId as POST /holds answered it.");

    public static final Shape IDEMPOTENCY_KEY = of(
            "[ -~]{1,200}",
            "Send 1 to 200 printable ASCII characters, best a random UUID for each thing that you want done once.");

    /** A drawn face, or a picture that was sent here. */
    public static final Shape FACE = of(
            "/theme/faces/[A-Za-z0-9_-]{1,80}\\.[a-z]{2,5}|/photos/[A-Za-z0-9_-]{22}\\.jpg",
            "Send a path on this service that begins /theme/faces/, such as /theme/faces/face-01.svg, or leave it out."
                    + " A photo is sent with PUT /operatives/{badgeNumber}/photo.");

    /** A word in a list that is kept with commas between. */
    public static final Shape LISTED =
            of("[^,\\p{C}]{1,60}", "Use 1 to 60 characters without commas or control characters.");

    public boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    private static Shape reference(int longest) {
        return of(
                "[!-~](?:[ -~]{0," + (longest - 2) + "}[!-~])?",
                "Use 1 to " + longest + " printable ASCII characters, without a space at either end.");
    }

    private static Shape of(String pattern, String mend) {
        return new Shape(Pattern.compile(pattern), mend);
    }
}
