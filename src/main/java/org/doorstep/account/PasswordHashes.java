package org.doorstep.account;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of passwords: Argon2id with 19 MiB, two passes and one lane, as OWASP's Password Storage Cheat Sheet asks of a server that is not
 * there for hashing alone. A hash carries its parameters, so that older ones are still understood after these are raised.
 */
@ApplicationScoped
public class PasswordHashes {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Each takes its 19 MiB: a crowd at the door waits its turn rather than taking the server's memory. */
    private static final int AT_ONCE = 4;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobodys = hash("nobody has this password");

    public String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return Password.hash(normal(password))
                    .addRandomSalt(SALT_BYTES)
                    .with(function)
                    .getResult();
        } finally {
            turns.release();
        }
    }

    /** Whether it is the password of this hash. Where there is no hash it takes as long, and is not. */
    public boolean matches(String password, @Nullable String hash) {
        String looked = hash == null ? nobodys : hash;
        turns.acquireUninterruptibly();
        try {
            boolean same = Password.check(normal(password), looked).with(Argon2Function.getInstanceFromHash(looked));
            return same && hash != null;
        } finally {
            turns.release();
        }
    }

    /** One character may be typed in several ways, by the keyboard of one device and of another. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Whether a hash was made with other parameters than today's. */
    public boolean isOutdated(String hash) {
        try {
            return !Argon2Function.getInstanceFromHash(hash).equals(function);
        } catch (BadParametersException e) {
            return true;
        }
    }
}
