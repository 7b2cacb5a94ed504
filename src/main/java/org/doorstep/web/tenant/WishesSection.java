package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.tenancy.Language;
import org.doorstep.tenancy.Languages;
import org.doorstep.tenancy.OfferedChannels;
import org.doorstep.tenancy.PreferredChannel;
import org.doorstep.tenancy.Wishes;
import org.doorstep.tenancy.Wishing;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** tenant/details, how you like to hear from us; and whether all pages are larger. */
@Named
@RequestScoped
public class WishesSection {

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    Wishing wishing;

    @Inject
    Languages languages;

    @Inject
    OfferedChannels offered;

    private Wishes wishes = Wishes.NONE;

    @PostConstruct
    void find() {
        if (person.isSignedIn()) {
            wishes = wishing.of(person.getWho().reference());
        }
    }

    /** "Text message". */
    public String getChannel() {
        PreferredChannel channel = offered.now(wishes.channel());
        return words.of("wishes.channel." + (channel == null ? "ANY" : channel));
    }

    /** "Polish, and an interpreter at visits". */
    public String getLanguage() {
        String code = wishes.language();
        String name = code == null
                ? words.of("tenant_details.wishes.language.none")
                : languages.find(code).map(Language::name).orElse(code);
        return wishes.interpreter() == null ? name : words.of("tenant_details.wishes.language.interpreter", name);
    }

    /** When we remind them of a visit. */
    public String getReminder() {
        return words.of(wishes.onTheDay() ? "wishes.reminder.BOTH" : "wishes.reminder.BEFORE");
    }

    /** "Large print", "Easy read"; a line for each. */
    public List<String> getForms() {
        List<String> forms = new ArrayList<>();
        if (wishes.largePrint()) {
            forms.add(words.of("wishes.form.large"));
        }
        if (wishes.easyRead()) {
            forms.add(words.of("wishes.form.easy"));
        }
        if (wishes.bsl()) {
            forms.add(words.of("wishes.form.bsl"));
        }
        return forms.isEmpty() ? List.of(words.of("tenant_details.wishes.forms.none")) : forms;
    }

    /** Whether pages are shown in large print. */
    public boolean isLargePrint() {
        return wishes.largePrint();
    }

    /** They have just changed something of it. */
    public boolean isDone() {
        return !Exchange.asked("wish").isEmpty();
    }
}
