package org.doorstep.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import org.junit.jupiter.api.Test;

class LandlordTest {

    @Test
    void its_address_has_no_slash_at_the_end() {
        assertThat(aLandlord().at("https://visits.example.org/").build().getPublicUrl())
                .isEqualTo("https://visits.example.org");
    }

    @Test
    void only_an_https_address_makes_cookies_secure() {
        assertThat(aLandlord().at("https://visits.example.org").build().isSecure())
                .isTrue();
        assertThat(aLandlord().at("http://localhost:8080").build().isSecure()).isFalse();
    }

    @Test
    void a_number_is_dialled_without_its_spaces() {
        assertThat(aLandlord().build().dialled("0191 555 0100")).isEqualTo("01915550100");
        assertThat(aLandlord().build().dialled("+44 191 555 0100")).isEqualTo("+441915550100");
    }
}
