package org.doorstep;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys for tests, from a secret that is none. */
public final class KeysBuilder {

    private KeysBuilder() {}

    public static Keys someKeys() {
        return keysOf("a secret of thirty-two characters");
    }

    public static Keys keysOf(String secret) {
        Keys keys = new Keys();
        keys.secret = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return keys;
    }
}
