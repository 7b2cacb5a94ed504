package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafeNumberTest {

    @Test
    void it_is_the_same_however_the_landlord_writes_it() {
        assertThat(SafeNumberBuilder.of("07700 900099").isThe("+447700900099")).isTrue();
        assertThat(SafeNumberBuilder.of("+447700900099").isThe("+447700900099")).isTrue();
        assertThat(SafeNumberBuilder.of("07700 900099").isThe("+447700900000")).isFalse();
    }

    @Test
    void where_there_is_none_no_number_is_it() {
        SafeNumber none = new SafeNumber();
        none.number = Optional.empty();

        assertThat(none.isThe("+447700900099")).isFalse();
    }

    @Test
    void what_is_no_number_is_said_to_be_none() {
        assertThatThrownBy(() -> SafeNumberBuilder.of("our safe line").e164())
                .hasMessageContaining("doorstep.messaging.safe-from");
    }
}
