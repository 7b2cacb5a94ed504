package org.doorstep.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Safeguard 5: what browsers are told about our cookies where the service has https, which no journey on this machine has. */
class SessionCookieTest {

    private final List<Cookie> written = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void with_https_a_cookie_goes_nowhere_without_it_nor_to_scripts_nor_along_from_elsewhere(SessionCookie.Use use) {
        write("https://visits.example.org", use);

        assertThat(written).singleElement().satisfies(cookie -> {
            assertThat(cookie.getSecure()).as("Secure").isTrue();
            assertThat(cookie.isHttpOnly()).as("HttpOnly").isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getName()).startsWith("__Host-");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.getMaxAge()).as("ends with the browser").isEqualTo(-1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void without_https_browsers_still_take_it(SessionCookie.Use use) {
        write("http://localhost:8080", use);

        assertThat(written).singleElement().satisfies(cookie -> {
            assertThat(cookie.getSecure()).isFalse();
            assertThat(cookie.isHttpOnly()).as("HttpOnly").isTrue();
        });
    }

    private void write(String site, SessionCookie.Use use) {
        SessionCookie cookies = new SessionCookie();
        cookies.landlord = aLandlord().at(site).build();
        cookies.write(response(), use, "token");
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    written.add((Cookie) arguments[0]);
                    return null;
                });
    }
}
