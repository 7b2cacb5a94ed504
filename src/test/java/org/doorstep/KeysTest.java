package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {

    private final Keys keys = KeysBuilder.someKeys();

    @Test
    void what_is_sealed_can_be_opened_again() {
        byte[] sealed = keys.seal("http://localhost:8080/v/Siân");

        assertThat(keys.open(sealed)).isEqualTo("http://localhost:8080/v/Siân");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("localhost");
    }

    @Test
    void the_same_text_is_never_sealed_alike() {
        assertThat(keys.seal("123456")).isNotEqualTo(keys.seal("123456"));
    }

    @Test
    void whatever_byte_is_tampered_with_it_is_refused() {
        byte[] sealed = keys.seal("123456");

        IntStream.range(0, sealed.length).forEach(i -> {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> keys.open(tampered));
        });
        assertThatIllegalStateException().isThrownBy(() -> keys.open(Arrays.copyOf(sealed, sealed.length - 1)));
    }

    @Test
    void another_secret_opens_nothing() {
        byte[] sealed = keys.seal("123456");
        Keys others = KeysBuilder.keysOf("another secret of 32 characters!");

        assertThatIllegalStateException().isThrownBy(() -> others.open(sealed));
    }

    @Test
    void a_signature_of_one_purpose_is_none_of_another() {
        byte[] text = {1, 2, 3};

        assertThat(keys.sign("slot", text)).hasSize(32).isEqualTo(keys.sign("slot", text));
        assertThat(keys.sign("slot", text)).isNotEqualTo(keys.sign("code", text));
        assertThat(keys.sign("slot", text))
                .isNotEqualTo(
                        KeysBuilder.keysOf("another secret of 32 characters!").sign("slot", text));
    }

    @Test
    void a_secret_that_is_too_short_is_refused_with_the_remedy() {
        Keys weak = KeysBuilder.keysOf("too short");

        assertThatIllegalStateException().isThrownBy(() -> weak.seal("x")).withMessageContaining("openssl rand");
    }

    @Test
    void a_token_has_22_characters_that_need_no_escaping_and_is_new_each_time() {
        assertThat(Stream.generate(Keys::randomToken).limit(1_000))
                .allMatch(token -> token.matches("[A-Za-z0-9_-]{22}"))
                .doesNotHaveDuplicates();
    }
}
