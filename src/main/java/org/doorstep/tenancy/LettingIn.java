package org.doorstep.tenancy;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How we get in while nobody is at home. */
public sealed interface LettingIn {

    /** Which of them it is. */
    enum Kind {
        NOBODY,
        KEY_HOLDER,
        CONSENT
    }

    LettingIn.Kind kind();

    /** Not at all: no visit can take place. */
    record Nobody() implements LettingIn {
        @Override
        public Kind kind() {
            return Kind.NOBODY;
        }
    }

    /**
     * Somebody who holds keys lets us in.
     *
     * @param phone as E.164
     * @param told whether they know that we may ring
     */
    record KeyHolder(String name, String phone, boolean told) implements LettingIn {

        public static final int LONGEST_NAME = 200;

        /** Reads a number as people write it, of a mobile or a landline; empty if it cannot be one. */
        public static Optional<KeyHolder> reachedAt(String written, String name, boolean told) {
            return Stream.of(ContactKind.MOBILE, ContactKind.LANDLINE)
                    .flatMap(kind -> PhoneNumbers.e164(kind, written).stream())
                    .findFirst()
                    .map(phone -> new KeyHolder(name, phone, told));
        }

        @Override
        public Kind kind() {
            return Kind.KEY_HOLDER;
        }
    }

    /**
     * We may let ourselves in.
     *
     * @param conditions what the tenant asks of us for it, in their words and in one line; null where they ask nothing
     */
    record Consent(@Nullable String conditions) implements LettingIn {

        public static final int LONGEST_CONDITIONS = 500;

        private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}]+");

        /** What somebody wrote, in as many lines as they liked. */
        public static Consent inWords(String written) {
            String line = GAPS.matcher(written).replaceAll(" ").strip();
            return new Consent(line.isEmpty() ? null : line);
        }

        @Override
        public Kind kind() {
            return Kind.CONSENT;
        }
    }
}
