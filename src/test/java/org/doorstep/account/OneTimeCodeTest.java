package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.doorstep.Keys;
import org.doorstep.KeysBuilder;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    private static final Instant NOW = Instant.parse("2027-02-03T09:00:00Z");

    private final Keys keys = KeysBuilder.someKeys();

    @Test
    void it_is_six_digits_each_time_others() {
        assertThat(Stream.generate(OneTimeCode::newDigits).limit(1_000)).allMatch(code -> code.matches("[0-9]{6}"));
        assertThat(Stream.generate(OneTimeCode::newDigits).limit(1_000).distinct())
                .hasSizeGreaterThan(990);
    }

    @Test
    void it_opens_with_its_digits_alone() {
        OneTimeCode code = new OneTimeCode(1, 2L, 3L, "012345", keys);

        assertThat(code.opensWith("012345", keys)).isTrue();
        assertThat(code.opensWith("012346", keys)).isFalse();
        assertThat(code.opensWith("12345", keys)).isFalse();
        assertThat(code.opensWith("", keys)).isFalse();
    }

    @Test
    void it_works_once() {
        OneTimeCode code = new OneTimeCode(1, 2L, 3L, "012345", keys);

        code.use(NOW);

        assertThat(code.opensWith("012345", keys)).isFalse();
    }

    @Test
    void the_code_of_nobody_opens_nothing() {
        OneTimeCode code = new OneTimeCode(1, null, null, "012345", keys);

        assertThat(code.opensWith("012345", keys)).isFalse();
    }

    @Test
    void it_is_worth_nothing_under_another_secret() {
        OneTimeCode code = new OneTimeCode(1, 2L, 3L, "012345", keys);

        assertThat(code.opensWith("012345", KeysBuilder.keysOf("another secret of 32 characters!")))
                .isFalse();
    }
}
