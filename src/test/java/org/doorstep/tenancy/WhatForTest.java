package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.tenancy.WhatFor.EMERGENCY;
import static org.doorstep.tenancy.WhatFor.REPAIRS;
import static org.doorstep.tenancy.WhatFor.VISITS;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a purpose plainly says, and nothing more. */
class WhatForTest {

    @Test
    void our_codes_are_read_as_they_are_written() {
        Set<WhatFor> all = Set.of(REPAIRS, VISITS, EMERGENCY);

        assertThat(WhatFor.written(all)).isEqualTo("VISITS, EMERGENCY, REPAIRS");
        assertThat(WhatFor.read(WhatFor.written(all))).isEqualTo(all);
    }

    @Test
    void what_a_housing_system_plainly_says_is_understood() {
        assertThat(WhatFor.read("If you cannot reach me about a visit")).containsExactly(VISITS);
        assertThat(WhatFor.read("In an emergency only")).containsExactly(EMERGENCY);
        assertThat(WhatFor.read("If I do not answer the door")).containsExactly(VISITS);
        assertThat(WhatFor.read("Anything about repairs")).containsExactly(REPAIRS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Next of kin", "Not about visits", "Do not call unless I say so, even in an emergency"})
    void what_is_not_plain_is_for_people_to_read(String purpose) {
        assertThat(WhatFor.read(purpose)).isEmpty();
    }
}
