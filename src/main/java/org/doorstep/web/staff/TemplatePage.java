package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.messaging.PlainLetters;
import org.doorstep.messaging.TextLanguages;
import org.doorstep.messaging.template.ChangingTemplate;
import org.doorstep.messaging.template.ChangingTemplate.Already;
import org.doorstep.messaging.template.ChangingTemplate.Done;
import org.doorstep.messaging.template.ChangingTemplate.ToMend;
import org.doorstep.messaging.template.ChangingTemplate.Wish;
import org.doorstep.messaging.template.Template;
import org.doorstep.messaging.template.TemplateHistory;
import org.doorstep.messaging.template.TemplatePreview;
import org.doorstep.messaging.template.TemplatePreview.Look;
import org.doorstep.messaging.template.TemplateProblem;
import org.doorstep.messaging.template.TemplateVersions;
import org.doorstep.schedule.OperativeNames;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.jspecify.annotations.Nullable;

/** staff/template: the words of one message in one language; how they look and what they cost. */
@Named
@RequestScoped
public class TemplatePage {

    private static final String WORDS = "words";

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    TemplateWords templateWords;

    @Inject
    TextLanguages languages;

    @Inject
    TemplateVersions versions;

    @Inject
    TemplatePreview preview;

    @Inject
    ChangingTemplate changing;

    @Inject
    OperativeNames operatives;

    private @Nullable TemplateHistory history;
    private String operative = "";
    private String typed = "";
    private boolean costly;
    private boolean late;

    /** Before a form is read: what stands on the page depends on it. */
    @PostConstruct
    void read() {
        Template.find(Exchange.asked("key"), Exchange.asked("language")).ifPresent(template -> {
            operative = operatives.longestFirstName();
            readHistory(template);
            typed = taken().orElseGet(there()::now);
        });
    }

    private void readHistory(Template template) {
        history = new TemplateHistory(template, versions.of(template));
    }

    /** Answers that there is no such page for what is not there. */
    public void load() {
        if (history == null || isComparing() && taken().isEmpty()) {
            Exchange.notFound();
        }
    }

    /** Keeps the words, unless something is to be mended. */
    public void save() {
        Wish wish = new Wish(getTemplate(), seen(), typed, isChecked(), isMeant(), operative);
        ChangingTemplate.Result result = changing.change(wish, staff.author());
        if (result instanceof Done) {
            Exchange.goTo(address() + "&done=template_saved");
        } else if (result instanceof ToMend mend) {
            mend(mend.problems());
        } else if (result instanceof Already) {
            readHistory(getTemplate());
            late = true;
            problems.add(WORDS, "staff_template.already");
        }
    }

    /** Shows how the typed words look, and changes nothing. */
    public void show() {
        List<TemplateProblem> found = problemsOfTyped();
        if (!found.isEmpty()) {
            mend(found);
        }
    }

    /** Puts plain letters into the field, and changes nothing. */
    public void plain() {
        typed = PlainLetters.of(typed);
        show();
    }

    List<TemplateProblem> problemsOfTyped() {
        return preview.problems(getTemplate(), typed, operative);
    }

    void mend(List<TemplateProblem> found) {
        costly = found.stream().anyMatch(problem -> problem.kind().mayBeMeant());
        problems.addText(WORDS, templateWords.problems(found));
    }

    String address() {
        return "/staff/template?key=" + getTemplate().key() + "&language="
                + getTemplate().language();
    }

    /** The words of the version that is asked for, to begin with; empty where none is. */
    private Optional<String> taken() {
        return !isComparing() || Exchange.isForm() ? Optional.empty() : there().find(Exchange.asked("version"));
    }

    private static int seen() {
        String sent = Exchange.asked("seen");
        return sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : -1;
    }

    public boolean isThere() {
        return history != null;
    }

    TemplateHistory there() {
        return Objects.requireNonNull(history);
    }

    public Template getTemplate() {
        return there().template();
    }

    public int getSeen() {
        return there().number();
    }

    /** A colleague was quicker: what is there now is shown, and what was typed stays. */
    public boolean isLate() {
        return late;
    }

    public String getNow() {
        return there().now();
    }

    /** Whether something of it only costs, and may be meant; also while the button that is shown then is pressed, which is else not heard. */
    public boolean isCostly() {
        return costly || isMeant() || !Exchange.asked("plain").isEmpty();
    }

    public boolean isMeant() {
        return Exchange.asked("meant").equals("yes");
    }

    public boolean isChecked() {
        return Exchange.isForm() ? Exchange.asked("checked").equals("yes") : there().isChecked() && !isComparing();
    }

    /** Whether these words are said to anybody. */
    public boolean isSaid() {
        return getTemplate().isEnglish() || isLanguageOn() && there().isChecked();
    }

    public boolean isLanguageOn() {
        return languages.isOn(getTemplate().language());
    }

    public boolean isOurs() {
        return there().isChanged();
    }

    /** Whether a version is looked at beside the words of now. */
    public boolean isComparing() {
        return !Exchange.asked("version").isEmpty();
    }

    public Look getUsual() {
        return preview.usual(getTemplate(), typed);
    }

    public Look getLongest() {
        return preview.longest(getTemplate(), typed, operative);
    }

    public int getBudget() {
        return preview.budget(getTemplate());
    }

    public String getWords() {
        return typed;
    }

    public void setWords(String words) {
        this.typed = words.replace("\r\n", "\n");
    }
}
