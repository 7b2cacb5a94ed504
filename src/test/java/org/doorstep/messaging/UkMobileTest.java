package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkMobileTest {

    @ParameterizedTest
    @ValueSource(strings = {"+447700900482", "+447123456789", "+447624123456", "+447911123456"})
    void texts_go_to_mobiles_of_this_country(String number) {
        assertThat(UkMobile.isOne(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+441914980000",
                "+447012345678",
                "+447612345678",
                "+33612345678",
                "+18005550100",
                "+3780549882424",
                "+4477009004820",
                "07700900482",
                "",
                "+447700900482,+33612345678"
            })
    void and_nowhere_else(String number) {
        assertThat(UkMobile.isOne(number)).isFalse();
    }
}
