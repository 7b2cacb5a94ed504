package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookFormTest {

    @Test
    void what_people_write_comes_as_they_wrote_it() {
        WebhookForm form = read("Body=d%C5%82o+%F0%9F%91%8D+1%2B1%3D2&Empty=&Bare&From=%2B447700900123");

        assertThat(form.get("Body")).isEqualTo("dło 👍 1+1=2");
        assertThat(form.get("From")).isEqualTo("+447700900123");
        assertThat(form.get("Empty")).isEmpty();
        assertThat(form.get("Bare")).isEmpty();
        assertThat(form.get("Missing")).isEmpty();
    }

    @Test
    void a_field_may_come_more_than_once() {
        assertThat(read("Url=b&Url=a&X=1").fields()).containsEntry("Url", List.of("b", "a"));
    }

    @Test
    void what_is_no_form_is_refused() {
        assertThatThrownBy(() -> read("Body=%ZZ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("Body=x").need("From")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_count_that_is_none_is_nothing() {
        assertThat(read("NumMedia=2").count("NumMedia")).isEqualTo(2);
        assertThat(read("NumMedia=many").count("NumMedia")).isZero();
        assertThat(read("").count("NumMedia")).isZero();
    }

    private static WebhookForm read(String body) {
        return WebhookForm.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
