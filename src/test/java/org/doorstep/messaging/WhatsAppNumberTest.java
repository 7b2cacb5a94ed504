package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WhatsAppNumberTest {

    @Test
    void it_is_the_same_however_the_landlord_writes_it() {
        assertThat(WhatsAppNumberBuilder.of("07700 900098").e164()).isEqualTo("+447700900098");
        assertThat(WhatsAppNumberBuilder.of("+447700900098").e164()).isEqualTo("+447700900098");
    }

    @Test
    void a_server_does_not_start_with_one_that_is_none_and_does_without_any() {
        assertThatThrownBy(() -> WhatsAppNumberBuilder.of("our WhatsApp").atStart(new Object()))
                .hasMessageContaining("doorstep.messaging.whatsapp-from");
        assertThatCode(() -> WhatsAppNumberBuilder.none().atStart(new Object())).doesNotThrowAnyException();
        assertThat(WhatsAppNumberBuilder.none().isThere()).isFalse();
    }
}
