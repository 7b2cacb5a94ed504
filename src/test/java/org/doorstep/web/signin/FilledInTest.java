package org.doorstep.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilledInTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><body><main><form id="away" name="away" method="post" action="/tenant/away">
            <input type="hidden" name="ref" value="OURS" /><input type="hidden" name="jakarta.faces.ViewState" value="STATE" />
            <input id="name" name="name" type="text" value="before" /><input type="password" name="password" />
            <textarea name="words">before</textarea>
            <input type="radio" name="who" value="A" checked="checked" /><input type="radio" name="who" value="B" />
            <input type="checkbox" name="told" checked="checked" /><input type="checkbox" name="also" value="1" />
            <select name="one"><option value="x" selected="selected">X</option><option value="y">Y</option></select>
            </form><form id="other" method="post"><input type="text" name="name" value="untouched" /></form></main></body></html>""";

    @Test
    void what_people_see_and_set_is_as_they_left_it() {
        String page = filled(Map.of(
                "away",
                List.of("away"),
                "name",
                List.of("\"><script>alert(1)</script>"),
                "words",
                List.of("a < b\nand more"),
                "who",
                List.of("B"),
                "also",
                List.of("1"),
                "one",
                List.of("y")));

        assertThat(page)
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"", "a &lt; b\nand more</textarea>")
                .contains("value=\"B\" checked", "value=\"1\" checked", "value=\"y\" selected")
                .doesNotContain("value=\"A\" checked", "name=\"told\" checked", "value=\"x\" selected", "<script");
    }

    @Test
    void nothing_that_is_hidden_or_secret_is_filled_in_and_no_other_form() {
        String page = filled(Map.of(
                "away",
                List.of("away"),
                "ref",
                List.of("THEIRS"),
                "jakarta.faces.ViewState",
                List.of("FORGED"),
                "password",
                List.of("secret"),
                "name",
                List.of("mine")));

        assertThat(page)
                .contains("value=\"OURS\"", "value=\"STATE\"", "value=\"untouched\"")
                .doesNotContain("THEIRS", "FORGED", "secret");
    }

    @Test
    void a_page_without_that_form_stays_as_it_is() {
        assertThat(filled(Map.of("elsewhere", List.of("elsewhere"), "name", List.of("mine"))))
                .contains("value=\"before\"", "value=\"untouched\"");
    }

    private static String filled(Map<String, List<String>> answers) {
        return new FilledIn(answers).page(PAGE);
    }
}
