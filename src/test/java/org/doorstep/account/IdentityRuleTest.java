package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.account.IdentityQuestion.ADDRESS;
import static org.doorstep.account.IdentityQuestion.BORN;
import static org.doorstep.account.IdentityQuestion.HELD_CONTACT;
import static org.doorstep.account.IdentityQuestion.LAST_VISIT;
import static org.doorstep.account.IdentityQuestion.NAME;
import static org.doorstep.account.IdentityQuestion.TENANCY_BEGAN;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityRuleTest {

    private final IdentityRule rule = new IdentityRule(3);

    @Test
    void what_names_somebody_is_never_enough() {
        assertThat(rule.isPassedBy(Set.of(NAME, BORN, ADDRESS), Set.of())).isFalse();
        assertThat(rule.isPassedBy(Set.of(NAME, BORN, LAST_VISIT), Set.of())).isTrue();
    }

    @Test
    void one_wrong_answer_is_forgiven_and_two_are_not() {
        assertThat(rule.isPassedBy(Set.of(NAME, BORN, LAST_VISIT), Set.of(TENANCY_BEGAN)))
                .isTrue();
        assertThat(rule.isPassedBy(Set.of(NAME, BORN, LAST_VISIT), Set.of(TENANCY_BEGAN, HELD_CONTACT)))
                .isFalse();
    }

    @Test
    void two_right_answers_are_too_few() {
        assertThat(rule.isPassedBy(Set.of(TENANCY_BEGAN, LAST_VISIT), Set.of())).isFalse();
    }
}
