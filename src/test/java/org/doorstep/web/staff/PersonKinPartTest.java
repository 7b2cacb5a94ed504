package org.doorstep.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.account.Role;
import org.junit.jupiter.api.Test;

/** Safeguard 8, for the record of a person. */
class PersonKinPartTest {

    @Test
    void an_operative_is_never_shown_next_of_kin() {
        assertThat(PersonKinPart.MAY).doesNotContain(Role.OPERATIVE, Role.PLANNER);
    }
}
