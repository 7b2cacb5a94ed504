package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.doorstep.Keys;
import org.doorstep.KeysBuilder;
import org.doorstep.audit.Author;
import org.junit.jupiter.api.Test;

class PostedCodeTest {

    private static final Instant NOW = Instant.parse("2027-02-03T09:00:00Z");
    private static final Duration LASTS = Duration.ofDays(14);
    private static final String CODE = "HV4T7K93AC";

    private final Keys keys = KeysBuilder.someKeys();
    private final PostedCode letter = new PostedCode(2, 3, Author.SYSTEM, NOW);

    @Test
    void it_is_ten_characters_that_are_not_taken_for_one_another() {
        assertThat(Stream.generate(PostedCode::newCode).limit(1_000))
                .allMatch(code -> code.matches("[ACDEFGHJKMNPQRTUVWXY34679]{10}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void it_is_typed_with_or_without_spaces_and_capitals() {
        letter.print(CODE, LASTS, keys, Author.SYSTEM, NOW);

        assertThat(PostedCode.spoken(CODE)).isEqualTo("HV4 T7K 93AC");
        assertThat(letter.opensWith(PostedCode.read(" hv4-t7k 93ac"), keys, NOW))
                .isTrue();
        assertThat(letter.opensWith(PostedCode.read("HV4 T7K 93AD"), keys, NOW)).isFalse();
        assertThat(letter.opensWith("", keys, NOW)).isFalse();
    }

    @Test
    void nothing_opens_before_it_is_printed() {
        assertThat(letter.opensWith(CODE, keys, NOW)).isFalse();
        assertThat(letter.opensWith("", keys, NOW)).isFalse();
    }

    @Test
    void it_works_once() {
        letter.print(CODE, LASTS, keys, Author.SYSTEM, NOW);
        letter.use(NOW);

        assertThat(letter.opensWith(CODE, keys, NOW)).isFalse();
    }

    @Test
    void it_works_until_its_fourteen_days_are_over() {
        letter.print(CODE, LASTS, keys, Author.SYSTEM, NOW);

        assertThat(letter.opensWith(CODE, keys, NOW.plus(LASTS).minusSeconds(1)))
                .isTrue();
        assertThat(letter.opensWith(CODE, keys, NOW.plus(LASTS))).isFalse();
    }

    @Test
    void printing_again_ends_the_code_before() {
        letter.print(CODE, LASTS, keys, Author.SYSTEM, NOW);
        letter.print("MMMMMMMMMM", LASTS, keys, Author.SYSTEM, NOW);

        assertThat(letter.opensWith(CODE, keys, NOW)).isFalse();
        assertThat(letter.opensWith("MMMMMMMMMM", keys, NOW)).isTrue();
    }

    @Test
    void it_is_worth_nothing_under_another_secret() {
        letter.print(CODE, LASTS, keys, Author.SYSTEM, NOW);

        assertThat(letter.opensWith(CODE, KeysBuilder.keysOf("another secret of 32 characters!"), NOW))
                .isFalse();
    }
}
