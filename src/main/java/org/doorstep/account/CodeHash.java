package org.doorstep.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.doorstep.Keys;

/** How a code of six digits is kept: salted, under the service's key, since a million of them are soon tried. */
final class CodeHash {

    private static final int SALT_BYTES = 16;

    private CodeHash() {}

    static byte[] newSalt() {
        return Keys.randomBytes(SALT_BYTES);
    }

    static byte[] of(String code, byte[] salt, Keys keys) {
        byte[] digits = code.getBytes(StandardCharsets.UTF_8);
        return keys.sign(
                "code",
                ByteBuffer.allocate(salt.length + digits.length)
                        .put(salt)
                        .put(digits)
                        .array());
    }
}
