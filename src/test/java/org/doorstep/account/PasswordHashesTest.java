package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private static final String PASSWORD = "a blue kettle in the hall";

    private static final int ROUNDS = 18;

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void a_hash_says_how_it_was_made_and_never_comes_twice() {
        String hash = hashes.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThanOrEqualTo(200);
        assertThat(hashes.hash(PASSWORD)).isNotEqualTo(hash);
    }

    @Test
    void only_the_same_password_matches_to_the_letter() {
        String hash = hashes.hash(PASSWORD);

        assertThat(hashes.matches(PASSWORD, hash)).isTrue();
        assertThat(hashes.matches("A blue kettle in the hall", hash)).isFalse();
        assertThat(hashes.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(hashes.matches("żółty kubek w szafie", hashes.hash("żółty kubek w szafie")))
                .isTrue();
    }

    @Test
    void where_there_is_no_hash_nothing_matches_and_it_takes_as_long() {
        String hash = hashes.hash(PASSWORD);
        long[] known = new long[ROUNDS];
        long[] unknown = new long[ROUNDS];

        // In turns, and the first ones not counted: the machine is warm for both or for neither.
        for (int i = 0; i < ROUNDS; i++) {
            known[i] = time(() -> hashes.matches("wrong", hash));
            unknown[i] = time(() -> hashes.matches("wrong", null));
        }

        assertThat(hashes.matches("nobody has this password", null)).isFalse();
        assertThat(median(known)).as("a guess costs something").isGreaterThan(5);
        assertThat((double) median(unknown) / median(known)).isBetween(0.5, 2.0);
        System.out.printf("one hash: %d ms%n", median(known));
    }

    @Test
    void a_hash_of_other_parameters_still_opens_and_is_outdated() {
        String older = Password.hash(PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID, Argon2Function.ARGON2_VERSION_13))
                .getResult();

        assertThat(hashes.matches(PASSWORD, older)).isTrue();
        assertThat(hashes.isOutdated(older)).isTrue();
        assertThat(hashes.isOutdated(hashes.hash(PASSWORD))).isFalse();
        assertThat(hashes.isOutdated("$2a$10$not-argon-at-all")).isTrue();
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** Of the later half, in milliseconds. */
    private static long median(long[] times) {
        long[] warm = Arrays.copyOfRange(times, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        return Duration.ofNanos(warm[warm.length / 2]).toMillis();
    }
}
