package org.doorstep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything secret is derived from one secret of the environment, {@code DOORSTEP_SECRET}: 32 random bytes in Base64, the same on
 * every server. One key a purpose (HMAC-SHA256 of the purpose), so that a signature of one kind never passes as another.
 */
@ApplicationScoped
public class Keys {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "doorstep.secret")
    String secret;

    /** The key of each purpose, derived when it is first needed. */
    private final Map<String, SecretKeySpec> purposes = new ConcurrentHashMap<>();

    /** A keyed hash of the text for one purpose: 32 bytes. */
    public byte[] sign(String purpose, byte[] text) {
        return hmac(purposes.computeIfAbsent(purpose, this::keyOf), text);
    }

    private SecretKeySpec keyOf(String purpose) {
        return hmacKey(hmac(hmacKey(decoded()), purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** Encrypts a short text so that only a server with the same secret can read it. */
    public byte[] seal(String text) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The text that {@link #seal} was given; throws if it was tampered with or sealed with another secret. */
    public String open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    /** Random bytes for tokens and salts. */
    public static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A token of 128 random bits as 22 characters that need no escaping in a URL or cookie. */
    public static String randomToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(16));
    }

    /** What is kept of a random token: it holds 128 bits, so a plain SHA-256 needs no salt. */
    public static byte[] hashOfToken(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(sign("seal", new byte[0]), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text could not be read: was DOORSTEP_SECRET changed?", e);
        }
    }

    private byte[] decoded() {
        byte[] bytes = Base64.getDecoder().decode(secret);
        if (bytes.length < 32) {
            throw new IllegalStateException(
                    "DOORSTEP_SECRET must be at least 32 random bytes in Base64: openssl rand -base64 32");
        }
        return bytes;
    }

    private static SecretKeySpec hmacKey(byte[] key) {
        return new SecretKeySpec(key, "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
