package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.account.StaffList;
import org.doorstep.messaging.PlainLetters;
import org.doorstep.messaging.TextLanguages;
import org.doorstep.messaging.template.ChangingTemplate;
import org.doorstep.messaging.template.ChangingTemplate.Already;
import org.doorstep.messaging.template.ChangingTemplate.Done;
import org.doorstep.messaging.template.ChangingTemplate.ToMend;
import org.doorstep.messaging.template.ChangingTemplate.Wish;
import org.doorstep.messaging.template.Template;
import org.doorstep.messaging.template.TemplatePreview;
import org.doorstep.messaging.template.TemplatePreview.Look;
import org.doorstep.messaging.template.TemplateProblem;
import org.doorstep.messaging.template.TemplateVersion;
import org.doorstep.messaging.template.TemplateVersions;
import org.doorstep.messaging.template.TestSending;
import org.doorstep.schedule.OperativeNames;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/template: the words of one message in one language; how they look, what they cost, a test of them, and what they were before. */
@Named
@RequestScoped
public class TemplatePage {

    private static final String WORDS = "words";
    private static final String CONTACT = "contact";

    /** A version in the list, 0 being the words that came with Doorstep. */
    public record Row(int version, String moment, String who, String words, boolean checked) {}

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    StaffWords staffWords;

    @Inject
    TemplateWords templateWords;

    @Inject
    StaffList list;

    @Inject
    TextLanguages languages;

    @Inject
    TemplateVersions versions;

    @Inject
    TemplatePreview preview;

    @Inject
    ChangingTemplate changing;

    @Inject
    TestSending testing;

    @Inject
    OperativeNames operatives;

    private @Nullable Template template;
    private List<TemplateVersion> history = List.of();
    private String operative = "";
    private String typed = "";
    private String contact = "";
    private boolean costly;
    private boolean late;

    /** Before a form is read: what stands on the page depends on it. */
    @PostConstruct
    void read() {
        template =
                Template.find(Exchange.asked("key"), Exchange.asked("language")).orElse(null);
        if (template != null) {
            operative = operatives.longestFirstName();
            history = versions.of(template);
            typed = taken().orElseGet(this::now);
        }
    }

    /** Answers that there is no such page for what is not there. */
    public void load() {
        if (template == null || isComparing() && taken().isEmpty()) {
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
            history = versions.of(getTemplate());
            late = true;
            problems.add(WORDS, "staff_template.already");
        }
    }

    /** Shows how the typed words look, and changes nothing. */
    public void show() {
        List<TemplateProblem> found = preview.problems(getTemplate(), typed, operative);
        if (!found.isEmpty()) {
            mend(found);
        }
    }

    /** Puts plain letters into the field, and changes nothing. */
    public void plain() {
        typed = PlainLetters.of(typed);
        show();
    }

    /** Sends the typed words to a phone or a mailbox of the administrator's own. */
    public void test() {
        Template sent = getTemplate();
        List<TemplateProblem> found = preview.problems(sent, typed, operative).stream()
                .filter(problem -> !problem.kind().mayBeMeant())
                .toList();
        Optional<String> recipient =
                sent.isText() ? ContactPoint.readTextable(contact) : ContactPoint.read(ContactKind.EMAIL, contact);
        if (!found.isEmpty()) {
            mend(found);
        } else if (recipient.isEmpty()) {
            problems.add(CONTACT, "staff_template.contact.wrong." + (sent.isText() ? "TEXT" : "EMAIL"));
        } else if (testing.send(sent, typed, recipient.get(), staff.author()) == TestSending.Result.TOO_MANY) {
            problems.add(CONTACT, "staff_template.contact.too_many", TestSending.MOST_AN_HOUR);
        } else {
            Exchange.goTo(address() + "&done=template_sent");
        }
    }

    private void mend(List<TemplateProblem> found) {
        costly = found.stream().anyMatch(problem -> problem.kind().mayBeMeant());
        problems.addText(WORDS, templateWords.problems(found));
    }

    private String address() {
        return "/staff/template?key=" + getTemplate().key() + "&language="
                + getTemplate().language();
    }

    /** The words as they are now; the English ones, where a language has none yet. */
    private String now() {
        return newest().flatMap(TemplateVersion::words)
                .or(getTemplate()::shipped)
                .orElseGet(getTemplate()::english);
    }

    private Optional<TemplateVersion> newest() {
        return history.stream().findFirst();
    }

    /** The words of the version that is asked for; empty where none is. */
    private Optional<String> taken() {
        if (!isComparing() || Exchange.isForm()) {
            return Optional.empty();
        }
        return version(Exchange.asked("version"));
    }

    private Optional<String> version(String number) {
        if (number.equals("0")) {
            return getTemplate().shipped();
        }
        return history.stream()
                .filter(each -> String.valueOf(each.version()).equals(number))
                .findFirst()
                .flatMap(each -> each.words().or(getTemplate()::shipped));
    }

    private static int seen() {
        String sent = Exchange.asked("seen");
        return sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : -1;
    }

    public boolean isThere() {
        return template != null;
    }

    public Template getTemplate() {
        return Objects.requireNonNull(template);
    }

    /** The number of the newest version; 0 where nobody has changed it. */
    public int getSeen() {
        return newest().map(TemplateVersion::version).orElse(0);
    }

    /** A colleague was quicker: what is there now is shown, and what was typed stays. */
    public boolean isLate() {
        return late;
    }

    public String getNow() {
        return now();
    }

    /** Whether something of it only costs, and may be meant; also while the button that is shown then is pressed, which is else not heard. */
    public boolean isCostly() {
        return costly || isMeant() || !Exchange.asked("plain").isEmpty();
    }

    public boolean isMeant() {
        return Exchange.asked("meant").equals("yes");
    }

    public boolean isChecked() {
        return Exchange.isForm()
                ? Exchange.asked("checked").equals("yes")
                : newest().filter(TemplateVersion::isChecked).isPresent() && !isComparing();
    }

    /** Whether these words are said to anybody. */
    public boolean isSaid() {
        return getTemplate().isEnglish()
                || languages.isOn(getTemplate().language())
                        && newest().filter(TemplateVersion::isChecked).isPresent();
    }

    public boolean isLanguageOn() {
        return languages.isOn(getTemplate().language());
    }

    public boolean isOurs() {
        return newest().flatMap(TemplateVersion::words).isPresent();
    }

    public boolean isComparing() {
        return !Exchange.asked("version").isEmpty();
    }

    /** The version that is looked at beside the words of now. */
    public List<WordChange> getChanges() {
        return version(Exchange.asked("version"))
                .map(old -> WordChange.between(old, now()))
                .orElse(List.of());
    }

    public String getVersion() {
        return Exchange.asked("version");
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

    public List<Row> getRows() {
        Map<String, String> names =
                list.namesOf(history.stream().map(TemplateVersion::changedBy).toList());
        return history.stream()
                .map(each -> new Row(
                        each.version(),
                        staffWords.moment(each.changedAt()),
                        names.getOrDefault(each.changedBy(), each.changedBy()),
                        each.words().or(getTemplate()::shipped).orElse(""),
                        each.isChecked()))
                .toList();
    }

    public String getWords() {
        return typed;
    }

    public void setWords(String words) {
        this.typed = words.replace("\r\n", "\n");
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact.strip();
    }
}
