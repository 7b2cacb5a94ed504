package org.doorstep.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextStaffPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/staff/home", "/staff/audit?person=P1&from=2026-11-01", "/staff/user?ref=a_B-9"})
    void a_page_of_ours_is_gone_to(String address) {
        assertThat(new NextStaffPage(address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example",
                "//elsewhere.example/staff/home",
                "/staff/home\r\nSet-Cookie: a=b",
                "/staff/../tenant/home",
                "/staff/unknown",
                "/staff/sign-in",
                "/staff/sign-out",
                "/staff/home?x=<script>",
                "javascript:alert(1)"
            })
    void anything_else_becomes_home(String address) {
        assertThat(new NextStaffPage(address).address()).isEqualTo("/staff/home");
    }
}
