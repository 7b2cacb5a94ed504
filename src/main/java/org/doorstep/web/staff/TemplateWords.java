package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.messaging.template.MessageCost;
import org.doorstep.messaging.template.Template;
import org.doorstep.messaging.template.TemplateProblem;
import org.doorstep.web.Words;

/** How staff pages say templates, what they cost, and what is to be mended of them. */
@Named
@ApplicationScoped
public class TemplateWords {

    @Inject
    Words words;

    /** "A visit is booked". */
    public String purpose(Template template) {
        return words.of("staff_template.for." + template.purpose());
    }

    /** "Text", "Email", "Subject of the email". */
    public String form(Template template) {
        return words.of("staff_template.form." + template.form());
    }

    /** "Welsh". */
    public String language(String code) {
        return words.of("staff_template.language." + code);
    }

    /** "142 of the 160 letters of one part are used. It costs 4p." */
    public String cost(MessageCost cost) {
        String used = cost.parts() == 1
                ? words.of("staff_template.cost.one", cost.used(), cost.room())
                : words.of("staff_template.cost.more", cost.parts(), cost.used(), cost.room());
        return used + " "
                + words.of(
                        "staff_template.cost.price",
                        cost.pence().stripTrailingZeros().toPlainString());
    }

    /** Places as they are written: "{day}, {times}". */
    public String places(Iterable<String> places) {
        return java.util.stream.StreamSupport.stream(places.spliterator(), false)
                .map(place -> "{" + place + "}")
                .collect(Collectors.joining(", "));
    }

    /** All that is to be mended, in one text. */
    public String problems(List<TemplateProblem> problems) {
        return problems.stream()
                .map(problem -> words.of("staff_template.problem." + problem.kind(), problem.what()))
                .collect(Collectors.joining(" "));
    }
}
