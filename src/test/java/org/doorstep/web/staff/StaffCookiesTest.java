package org.doorstep.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Safeguard 5, for staff. */
class StaffCookiesTest {

    private final List<Cookie> written = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void with_https_a_cookie_goes_nowhere_without_it_nor_to_scripts_nor_along_from_elsewhere(StaffCookies.Use use) {
        StaffCookies cookies = new StaffCookies();
        cookies.landlord = aLandlord().at("https://visits.example.org").build();

        cookies.write(response(), use, "token");

        assertThat(written).singleElement().satisfies(cookie -> {
            assertThat(cookie.getSecure()).as("Secure").isTrue();
            assertThat(cookie.isHttpOnly()).as("HttpOnly").isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getName()).startsWith("__Secure-");
            assertThat(cookie.getPath()).as("never sent to tenants’ pages").isEqualTo("/staff");
        });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    written.add((Cookie) arguments[0]);
                    return null;
                });
    }
}
