package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.doorstep.tenancy.ContactKeeping;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Language;
import org.doorstep.tenancy.Languages;
import org.doorstep.tenancy.OfferedChannels;
import org.doorstep.tenancy.PreferredChannel;
import org.doorstep.tenancy.Wishes;
import org.doorstep.tenancy.Wishing;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/wish-channel, tenant/wish-language, tenant/wish-form and tenant/wish-reminder: how somebody likes to hear from us, one question each. */
@Named
@RequestScoped
public class WishPage {

    private static final String ANY = "ANY";
    private static final String CHANNEL = "channel";
    private static final String LANGUAGE = "language";
    private static final String FORM = "form";
    private static final String REMINDER = "reminder";
    private static final String BEFORE = "BEFORE";
    private static final String BOTH = "BOTH";

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    Problems problems;

    @Inject
    Wishing wishing;

    @Inject
    Languages languages;

    @Inject
    OfferedChannels offered;

    @Inject
    ContactKeeping keeping;

    private Wishes wishes = Wishes.NONE;
    private List<Language> known = List.of();

    @PostConstruct
    void find() {
        wishes = wishing.of(person.getWho().reference());
        known = languages.all();
    }

    /** Keeps the channel that they chose, if we have what it needs. */
    public void keepChannel() {
        String asked = Exchange.asked(CHANNEL);
        Optional<PreferredChannel> channel =
                offered.all().stream().filter(each -> each.name().equals(asked)).findFirst();
        if (channel.isEmpty() && !asked.equals(ANY)) {
            problems.add(CHANNEL + "-" + ANY, "tenant_wish.channel.none");
        } else if (channel.filter(each -> !canBe(each)).isPresent()) {
            problems.add(CHANNEL + "-" + ANY, "tenant_wish.channel.missing." + asked);
        } else {
            keep(wish -> wish.by(channel.orElse(null)));
        }
    }

    /** Keeps the language that they chose, and whether somebody is to interpret. */
    public void keepLanguage() {
        String asked = Exchange.asked(LANGUAGE);
        Optional<String> code =
                known.stream().map(Language::code).filter(asked::equals).findFirst();
        if (code.isEmpty()) {
            problems.add(LANGUAGE + "-" + known.get(0).code(), "tenant_wish.language.none");
        } else {
            boolean interpreter = !Exchange.asked("interpreter").isEmpty();
            keep(wish -> wish.in(code.get(), interpreter));
        }
    }

    /** Keeps which forms they ticked; none is an answer too. */
    public void keepForm() {
        List<String> ticked = Exchange.askedAll(FORM);
        keep(wish -> wish.as(ticked.contains("large"), ticked.contains("easy"), ticked.contains("bsl")));
    }

    /** Keeps whether they are reminded on the day of a visit, too. */
    public void keepReminder() {
        String asked = Exchange.asked(REMINDER);
        if (asked.equals(BEFORE) || asked.equals(BOTH)) {
            keep(wish -> wish.reminded(asked.equals(BOTH)));
        } else {
            problems.add(REMINDER + "-" + BEFORE, "tenant_wish.reminder.none");
        }
    }

    private void keep(UnaryOperator<Wishes> fresh) {
        wishing.change(person.getWho().reference(), fresh, person.author());
        Exchange.goTo("/tenant/details?wish=kept");
    }

    private boolean canBe(PreferredChannel channel) {
        return switch (channel) {
            case TEXT, WHATSAPP -> isHeld(ContactKind.MOBILE);
            case EMAIL -> isHeld(ContactKind.EMAIL);
            case PHONE, POST -> true;
        };
    }

    private boolean isHeld(ContactKind kind) {
        return keeping.of(person.getWho().reference()).stream()
                .filter(ContactPoint::canTakeWords)
                .anyMatch(point -> point.kind() == kind);
    }

    public List<Choice> getChannels() {
        PreferredChannel wished = offered.now(wishes.channel());
        String chosen = Exchange.isForm() ? Exchange.asked(CHANNEL) : wished == null ? ANY : wished.name();
        return Stream.concat(Stream.of(ANY), offered.all().stream().map(PreferredChannel::name))
                .map(code -> new Choice(
                        code,
                        words.of("wishes.channel." + code),
                        words.of("wishes.channel." + code + ".about"),
                        code.equals(chosen)))
                .toList();
    }

    public List<Choice> getLanguages() {
        @Nullable String chosen = Exchange.isForm() ? Exchange.asked(LANGUAGE) : wishes.language();
        return known.stream()
                .map(each -> new Choice(
                        each.code(), each.name(), ownName(each), each.code().equals(chosen)))
                .toList();
    }

    private static String ownName(Language language) {
        return language.ownName().equals(language.name()) ? "" : language.ownName();
    }

    public boolean isInterpreter() {
        return Exchange.isForm() ? !Exchange.asked("interpreter").isEmpty() : wishes.interpreter() != null;
    }

    public List<Choice> getForms() {
        List<Choice> forms = new ArrayList<>();
        forms.add(form("large", wishes.largePrint()));
        forms.add(form("easy", wishes.easyRead()));
        forms.add(form("bsl", wishes.bsl()));
        return forms;
    }

    public List<Choice> getReminders() {
        String wished = wishes.onTheDay() ? BOTH : BEFORE;
        String chosen = Exchange.isForm() ? Exchange.asked(REMINDER) : wished;
        return Stream.of(BEFORE, BOTH)
                .map(code -> new Choice(
                        code,
                        words.of("wishes.reminder." + code),
                        words.of("wishes.reminder." + code + ".about"),
                        code.equals(chosen)))
                .toList();
    }

    private Choice form(String code, boolean chosen) {
        return new Choice(code, words.of("wishes.form." + code), words.of("wishes.form." + code + ".about"), chosen);
    }
}
