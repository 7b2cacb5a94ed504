package org.doorstep.messaging.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.PlainLetters;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the words of a message look once they are filled, what they cost, and what is to be mended of them. */
@ApplicationScoped
public class TemplatePreview {

    /**
     * One look at a message.
     *
     * @param words with all places filled
     * @param cost as a text; of an email, nothing is paid
     */
    public record Look(String words, MessageCost cost) {}

    @Inject
    SampleValues samples;

    @Inject
    Landlord landlord;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.pence-a-part")
    BigDecimal pencePerPart;

    private final TemplateBudgets budgets = new TemplateBudgets();

    protected TemplatePreview() {}

    TemplatePreview(SampleValues samples, Landlord landlord, BigDecimal pencePerPart) {
        this.samples = samples;
        this.landlord = landlord;
        this.pencePerPart = pencePerPart;
    }

    /** As it mostly is. */
    public Look usual(Template template, String words) {
        return look(template, words, samples.usual(template));
    }

    /** At its longest. */
    public Look longest(Template template, String words, String operative) {
        return look(template, words, samples.longest(template, operative));
    }

    /** What is to be mended. */
    public List<TemplateProblem> problems(Template template, String words, String operative) {
        return new TemplateRules(landlord.getPublicUrl(), budgets)
                .problems(template, words, longest(template, words, operative).words());
    }

    /** In how many parts a text may go out at its longest. */
    public int budget(Template template) {
        return budgets.of(template);
    }

    private Look look(Template template, String words, Map<String, String> values) {
        Map<String, String> said = new HashMap<>(values);
        if (template.isText()) {
            said.replaceAll((place, value) -> PlainLetters.of(value));
        }
        String filled = MessageTemplate.fill(words, said);
        return new Look(filled, MessageCost.of(filled, pencePerPart));
    }
}
