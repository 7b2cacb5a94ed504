package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.messaging.ShippedWords;
import org.doorstep.messaging.TextLanguages;
import org.doorstep.messaging.template.Template;
import org.doorstep.messaging.template.TemplatePreview;
import org.doorstep.messaging.template.TemplateVersion;
import org.doorstep.messaging.template.TemplateVersions;
import org.doorstep.schedule.OperativeNames;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** staff/templates: all messages of one language, by what they are for; what was changed, how long they get, and who has read them. */
@Named
@RequestScoped
public class TemplatesPage {

    /** A language to choose. */
    public record Choice(String code, String name, boolean current) {}

    /**
     * A message.
     *
     * @param state begins texts: as it came, changed, not checked, checked, none
     */
    public record Row(Template template, String purpose, String form, String state, String length) {}

    @Inject
    Words words;

    @Inject
    TemplateWords templateWords;

    @Inject
    TextLanguages languages;

    @Inject
    TemplateVersions versions;

    @Inject
    TemplatePreview preview;

    @Inject
    OperativeNames operatives;

    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        Map<String, TemplateVersion> newest = versions.newestIn(getLanguage());
        String operative = operatives.longestFirstName();
        rows = Template.all(getLanguage()).stream()
                .map(template -> row(template, Optional.ofNullable(newest.get(template.key())), operative))
                .toList();
    }

    private Row row(Template template, Optional<TemplateVersion> newest, String operative) {
        Optional<String> said = newest.flatMap(TemplateVersion::words).or(template::shipped);
        String length = said.filter(any -> template.isText())
                .map(text -> preview.longest(template, text, operative).cost().parts())
                .map(parts -> parts == 1 ? words.of("staff_templates.part") : words.of("staff_templates.parts", parts))
                .orElse("");
        return new Row(
                template,
                templateWords.purpose(template),
                templateWords.form(template),
                state(template, newest, said.isPresent()),
                length);
    }

    private static String state(Template template, Optional<TemplateVersion> newest, boolean hasWords) {
        if (template.isEnglish()) {
            return newest.flatMap(TemplateVersion::words).isPresent() ? "CHANGED" : "ORIGINAL";
        }
        if (!hasWords) {
            return "NONE";
        }
        return newest.filter(TemplateVersion::isChecked).isPresent() ? "CHECKED" : "UNCHECKED";
    }

    /** Of which language they are: of English, where no other is asked for. */
    public String getLanguage() {
        return ShippedWords.LANGUAGES.stream()
                .filter(Exchange.asked("language")::equals)
                .findFirst()
                .orElse(ShippedWords.ENGLISH);
    }

    public String getLanguageName() {
        return templateWords.language(getLanguage());
    }

    public boolean isEnglish() {
        return getLanguage().equals(ShippedWords.ENGLISH);
    }

    /** Whether anybody is written to in it. */
    public boolean isOn() {
        return languages.isOn(getLanguage());
    }

    public List<Choice> getLanguages() {
        return ShippedWords.LANGUAGES.stream()
                .map(code -> new Choice(code, templateWords.language(code), code.equals(getLanguage())))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
