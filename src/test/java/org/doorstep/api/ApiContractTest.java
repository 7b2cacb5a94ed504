package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests' client fails where a server does not answer, or takes what it should not take, as the OpenAPI document has it. */
class ApiContractTest {

    private static final String MESSAGES = "/messages?appointment=HV4T7K";

    private HttpServer server;
    private ApiClient client;
    private int status = 200;
    private String type = "application/json";
    private String body = "{\"messages\":[],\"notices\":[]}";

    @BeforeEach
    void a_server_that_answers_anything() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        client = new ApiClient("http://localhost:" + server.getAddress().getPort(), "key");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_answer_as_described_is_let_through() {
        assertThat(client.get(MESSAGES).json()).containsKey("messages");
    }

    @Test
    void a_field_that_is_not_described_is_seen() {
        body = "{\"messages\":[],\"notices\":[],\"more\":1}";

        assertThatThrownBy(() -> client.get(MESSAGES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("more");
    }

    @Test
    void a_field_that_is_missing_is_seen() {
        body = "{}";

        assertThatThrownBy(() -> client.get(MESSAGES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("messages");
    }

    @Test
    void a_status_that_is_not_described_is_seen() {
        status = 418;

        assertThatThrownBy(() -> client.get(MESSAGES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("418");
    }

    @Test
    void a_type_that_is_not_described_is_seen() {
        type = "text/html";

        assertThatThrownBy(() -> client.get(MESSAGES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_answer_to_a_call_that_is_not_described_is_seen() {
        assertThatThrownBy(() -> client.get("/weather")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_request_that_was_taken_though_it_is_not_described_so_is_seen() {
        assertThatThrownBy(() -> client.get(MESSAGES + "&colour=blue")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> client.get("/messages")).isInstanceOf(AssertionError.class);
    }
}
