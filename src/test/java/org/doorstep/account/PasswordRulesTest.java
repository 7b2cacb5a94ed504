package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.doorstep.account.PasswordRules.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final StaffAccount dana = StaffAccount.of(
            "dana.whitfield@northtown.example",
            "Dana Whitfield",
            Set.of(Role.ADVISER),
            Instant.parse("2027-01-04T09:00:00Z"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a blue kettle in the hall",
                "twelvecharsx",
                "ghjkwertzbnm",
                "🚪🔑🏠 open says me",
                "Dana has a blue kettle"
            })
    void a_long_one_of_ones_own_is_good(String password) {
        assertThat(problem(password)).isEmpty();
    }

    @Test
    void it_has_at_least_twelve_characters_however_many_bytes_they_take() {
        assertThat(problem("elevenchars")).contains(Problem.TOO_SHORT);
        assertThat(problem("🚪🔑🏠🚪🔑🏠")).contains(Problem.TOO_SHORT);
    }

    @Test
    void it_is_not_a_book() {
        assertThat(problem("a1b2c3d4".repeat(25))).isEmpty();
        assertThat(problem("a1b2c3d4".repeat(25) + "e")).contains(Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password1234", "Password 1234", "QWERTYUIOP12", "aaaaaaaaaaaa", "abababababab", "doorstep-1234"
            })
    void what_others_try_first_is_refused(String password) {
        assertThat(problem(password)).contains(Problem.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"danawhitfield", "Dana.Whitfield1", "whitfield2026", "dana@northtown.example"})
    void ones_own_name_is_refused(String password) {
        assertThat(problem(password)).contains(Problem.OWN_NAME);
    }

    private Optional<Problem> problem(String password) {
        return PasswordRules.problem(password, dana.fullName() + " " + dana.email());
    }
}
