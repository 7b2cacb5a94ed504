package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

    @Test
    void without_a_proxy_of_ours_the_header_is_not_believed() {
        assertThat(CallerAddress.behind(0, "10.0.0.1", "203.0.113.9")).isEqualTo("10.0.0.1");
    }

    @Test
    void behind_proxies_of_ours_only_what_they_added_is_believed() {
        String header = "invented, 198.51.100.7, 10.0.0.2";

        assertThat(CallerAddress.behind(1, "10.0.0.1", header)).isEqualTo("10.0.0.2");
        assertThat(CallerAddress.behind(2, "10.0.0.1", header)).isEqualTo("198.51.100.7");
    }

    @Test
    void who_came_past_the_proxies_counts_by_the_socket() {
        assertThat(CallerAddress.behind(1, "10.0.0.1", null)).isEqualTo("10.0.0.1");
        assertThat(CallerAddress.behind(2, "10.0.0.1", "198.51.100.7")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7,            198.51.100.7",
        "2001:db8:1:2:3:4:5:6,    2001:db8:1:2",
        "2001:db8:1:2:9:9:9:9,    2001:db8:1:2",
        "2001:db8::1,             2001:db8::",
        "::1,                     ::",
        "::ffff:198.51.100.7,     198.51.100.7"
    })
    void a_network_of_ipv6_counts_as_one(String address, String network) {
        assertThat(CallerAddress.network(address)).isEqualTo(network);
    }
}
