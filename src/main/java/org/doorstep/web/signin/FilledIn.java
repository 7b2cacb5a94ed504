package org.doorstep.web.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page with a form filled in again as somebody had filled it in. Only what people see and set: texts, lines, radios and ticks; never what is
 * hidden, a password or a file.
 */
final class FilledIn {

    private static final String TEXTS =
            "input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=search]";

    private final Map<String, List<String>> answers;

    FilledIn(Map<String, List<String>> answers) {
        this.answers = answers;
    }

    /** The page with the answers in the form that they were sent from; as it is where that form is not there. */
    String page(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("main form[method=post][id]").stream()
                .filter(form -> answers.containsKey(form.id()))
                .forEach(this::fill);
        return page.outerHtml();
    }

    private void fill(Element form) {
        form.select(TEXTS).forEach(field -> answer(field).ifPresent(value -> field.attr("value", value)));
        form.select("textarea").forEach(field -> answer(field).ifPresent(field::text));
        form.select("input[type=radio], input[type=checkbox]").forEach(this::choose);
        form.select("option").forEach(option -> mark(option, option.closest("select"), "selected"));
    }

    private void choose(Element box) {
        mark(box, box, "checked");
    }

    private void mark(Element choice, @Nullable Element named, String how) {
        if (named != null) {
            List<String> chosen = answers.getOrDefault(named.attr("name"), List.of());
            choice.attr(how, chosen.contains(choice.hasAttr("value") ? choice.attr("value") : "on"));
        }
    }

    private Optional<String> answer(Element field) {
        return answers.getOrDefault(field.attr("name"), List.of()).stream().findFirst();
    }
}
