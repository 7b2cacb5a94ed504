package org.doorstep.tenancy;

import org.doorstep.messaging.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * How a person wishes to be told things.
 *
 * @param channel null where they did not say
 * @param language code of the language that they read and speak best (BCP 47); null where they did not say
 * @param interpreter code of the language of the interpreter whom they need; null where they need none
 * @param bsl they use British Sign Language
 * @param onTheDay they are reminded some hours before each visit, too
 */
public record Wishes(
        @Nullable PreferredChannel channel,
        @Nullable String language,
        @Nullable String interpreter,
        boolean largePrint,
        boolean easyRead,
        boolean bsl,
        boolean onTheDay) {

    /** Of somebody who has said nothing. */
    public static final Wishes NONE = new Wishes(null, null, null, false, false, false, false);

    /** How words on visits reach this mobile or email of theirs: their mobile by WhatsApp, where they chose that. */
    public MessageKind writingTo(ContactPoint point) {
        if (point.kind() != ContactKind.MOBILE) {
            return MessageKind.EMAIL;
        }
        return channel == PreferredChannel.WHATSAPP ? MessageKind.WHATSAPP : MessageKind.TEXT;
    }

    /** The same by another channel. */
    public Wishes by(@Nullable PreferredChannel fresh) {
        return new Wishes(fresh, language, interpreter, largePrint, easyRead, bsl, onTheDay);
    }

    /** The same in another language. */
    public Wishes in(@Nullable String fresh, boolean needsInterpreter) {
        return new Wishes(channel, fresh, needsInterpreter ? fresh : null, largePrint, easyRead, bsl, onTheDay);
    }

    /** The same in other forms. */
    public Wishes as(boolean large, boolean easy, boolean signed) {
        return new Wishes(channel, language, interpreter, large, easy, signed, onTheDay);
    }

    /** The same, with or without a reminder on the day of a visit. */
    public Wishes reminded(boolean alsoOnTheDay) {
        return new Wishes(channel, language, interpreter, largePrint, easyRead, bsl, alsoOnTheDay);
    }
}
