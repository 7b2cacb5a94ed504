package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999_999, 1_000_000, 1_000_001, 5_000_000})
    void a_body_is_read_once_more_as_it_came(int length) throws Exception {
        byte[] sent = bytes(length);
        MessageDigest digest = sha256();

        try (SpooledBody body = read(sent, length, digest).orElseThrow()) {
            assertThat(body.stream().readAllBytes()).isEqualTo(sent);
        }

        assertThat(digest.digest()).isEqualTo(sha256().digest(sent));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 1_000_000, 5_000_000})
    void a_body_over_its_limit_is_none(int length) throws Exception {
        assertThat(read(bytes(length), length - 1, sha256())).isEmpty();
    }

    private static Optional<SpooledBody> read(byte[] sent, int most, MessageDigest digest) throws IOException {
        return SpooledBody.read(new ByteArrayInputStream(sent), most, digest);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static MessageDigest sha256() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256");
    }
}
