package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.account.SafeContactSetting;
import org.doorstep.messaging.SafeNumber;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.SafeHours;
import org.doorstep.tenancy.SafeWords;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.TypedTime;
import org.doorstep.web.Words;

/** tenant/contact-more-form: a number of the tenant's choice, the words of the texts to it, and the hours for them. Shows nothing of what stands. */
@Named
@RequestScoped
public class ContactMoreFormPage {

    private static final String KEY = "tenant_contact_more_form.";
    private static final String OWN = "OWN";
    private static final List<String> WORDS = List.of("APPOINTMENT", "SEE_YOU", "REMEMBER", OWN);

    @Inject
    CurrentPerson person;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    Landlord landlord;

    @Inject
    SafeNumber number;

    @Inject
    SafeContactSetting setting;

    private final Map<String, String> typed = new HashMap<>();

    /** Where the landlord has no number for it, there is no such page. */
    @PostConstruct
    void find() {
        if (!number.isThere()) {
            Exchange.notFound();
        }
    }

    /** Sends a code to the number, and goes on to ask for it. */
    public void send() {
        Optional<String> mobile = mobile();
        Optional<SafeWords> said = said();
        Optional<SafeHours> hours = hours();
        if (mobile.isPresent() && said.isPresent() && hours.isPresent()) {
            setting.askToSet(person.getWho(), new SafeContact.Wish(mobile.get(), said.get(), hours.get()));
            Exchange.goTo("/tenant/contact-more-code");
        }
    }

    private Optional<String> mobile() {
        Optional<String> mobile = ContactPoint.readTextable(get("mobile"));
        if (mobile.isEmpty()) {
            problems.add("mobile", KEY + "mobile." + (get("mobile").isBlank() ? "empty" : "wrong"));
        }
        return mobile;
    }

    private Optional<SafeWords> said() {
        String chosen = Exchange.asked("words");
        if (!WORDS.contains(chosen)) {
            problems.add("words-" + WORDS.get(0), KEY + "words.empty");
            return Optional.empty();
        }
        String text = SafeWords.tidy(chosen.equals(OWN) ? get("own") : words.of(KEY + "words." + chosen));
        Optional<SafeWords.Problem> problem = SafeWords.problemOf(text, landlord.getName());
        problem.ifPresent(each -> problems.add("own", KEY + "own." + each));
        return problem.isPresent() ? Optional.empty() : Optional.of(new SafeWords(text));
    }

    private Optional<SafeHours> hours() {
        Optional<LocalTime> from = time("from");
        Optional<LocalTime> until = time("until");
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(until)) {
            problems.add("until", KEY + "closes.same");
            return Optional.empty();
        }
        return Optional.of(new SafeHours(from.get(), until.get()));
    }

    private Optional<LocalTime> time(String field) {
        Optional<LocalTime> time = TypedTime.read(get(field));
        if (time.isEmpty()) {
            problems.add(field, KEY + (field.equals("from") ? "opens.wrong" : "closes.wrong"));
        }
        return time;
    }

    private String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Choice> getChoices() {
        return WORDS.stream()
                .map(each -> new Choice(
                        each,
                        words.of(KEY + "words." + each),
                        "",
                        Exchange.asked("words").equals(each)))
                .toList();
    }
}
