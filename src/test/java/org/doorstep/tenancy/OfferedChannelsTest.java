package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.messaging.Carriers;
import org.doorstep.messaging.MessageKind;
import org.junit.jupiter.api.Test;

class OfferedChannelsTest {

    @Test
    void whatsapp_is_offered_where_the_landlord_has_it() {
        assertThat(offered(true).all())
                .containsExactly(
                        PreferredChannel.TEXT,
                        PreferredChannel.WHATSAPP,
                        PreferredChannel.EMAIL,
                        PreferredChannel.PHONE,
                        PreferredChannel.POST);
        assertThat(offered(true).now(PreferredChannel.WHATSAPP)).isEqualTo(PreferredChannel.WHATSAPP);
    }

    @Test
    void where_the_landlord_has_none_it_is_not_and_who_wished_for_it_is_said_to_be_texted() {
        assertThat(offered(false).all())
                .containsExactly(
                        PreferredChannel.TEXT, PreferredChannel.EMAIL, PreferredChannel.PHONE, PreferredChannel.POST);
        assertThat(offered(false).now(PreferredChannel.WHATSAPP)).isEqualTo(PreferredChannel.TEXT);
        assertThat(offered(false).now(PreferredChannel.EMAIL)).isEqualTo(PreferredChannel.EMAIL);
        assertThat(offered(false).now(null)).isNull();
    }

    private static OfferedChannels offered(boolean whatsApp) {
        OfferedChannels offered = new OfferedChannels();
        offered.carriers = new Carriers() {
            @Override
            public boolean carry(MessageKind kind) {
                return kind != MessageKind.WHATSAPP || whatsApp;
            }
        };
        return offered;
    }
}
