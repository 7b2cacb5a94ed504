package org.doorstep.account;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.RentAccountNumber;

/**
 * What somebody says to be known by. It identifies and proves nothing: a former partner knows it all. Only a code that reaches a contact on
 * file, or a letter that reaches the home, proves (ASVS 5.0, 6.4.2).
 */
public sealed interface Claim {

    /** Digits of a key kept for a contact, so that what was typed is nowhere in the table. */
    int KEY_DIGITS = 40;

    /** What tries are counted by: up to 40 ASCII characters, the same however it was typed. */
    String key(Keys keys);

    /** A rent account number and a date of birth. */
    record Tenant(String rentAccount, LocalDate born) implements Claim {

        @Override
        public String key(Keys keys) {
            return RentAccountNumber.keyOf(rentAccount);
        }
    }

    /** The same and a full name: whoever creates an account. */
    record NamedTenant(String fullName, String rentAccount, LocalDate born) implements Claim {

        @Override
        public String key(Keys keys) {
            return RentAccountNumber.keyOf(rentAccount);
        }
    }

    /** Somebody who is signed in and proves anew who they are. */
    record Known(long personId, long tenancyId) implements Claim {

        @Override
        public String key(Keys keys) {
            return "PERSON-" + personId;
        }
    }

    /**
     * A mobile or an email address.
     *
     * @param kind MOBILE or EMAIL
     * @param value E.164, or an email address
     */
    record Reached(ContactKind kind, String value) implements Claim {

        /** Reads what somebody typed: what has an @ is an email address; empty if it can be neither. */
        public static Optional<Reached> read(String typed) {
            ContactKind kind = typed.contains("@") ? ContactKind.EMAIL : ContactKind.MOBILE;
            return ContactPoint.read(kind, typed).map(value -> new Reached(kind, value));
        }

        @Override
        public String key(Keys keys) {
            byte[] hash = keys.sign("contact", value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash).substring(0, KEY_DIGITS);
        }
    }
}
