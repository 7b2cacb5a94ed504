package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Question;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.doorstep.tenancy.SafeContact;
import org.jspecify.annotations.Nullable;

/** What a tenant is told of a visit that is near: in the landlord's words and their language, or, where they have a safe contact, in their own and nothing else. */
@ApplicationScoped
public class ReminderWords {

    /**
     * What is told, but for to whom.
     *
     * @param key the same fact is told once
     * @param visit its reference; null: it is about none
     * @param earliest what a safe contact is told: the visit's time, or when somebody is there
     * @param giveUp worth nothing after this
     */
    record About(Question purpose, String key, @Nullable String visit, Instant earliest, Instant giveUp) {}

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Templates templates;

    /**
     * The message to this tenant.
     *
     * @param by how they are reached
     * @param values what fills the places, given the words for dates in the tenant's language
     * @param link to the visit, in emails; null: none
     */
    Draft say(
            About about,
            Tenant to,
            ContactPoint by,
            Function<DateWords, Map<String, String>> values,
            @Nullable String link) {
        Optional<SafeContact> safe = to.reach().findSafe();
        return safe.isPresent() ? own(about, safe.get()) : usual(about, to, by, values, link);
    }

    private Draft usual(
            About about,
            Tenant to,
            ContactPoint by,
            Function<DateWords, Map<String, String>> values,
            @Nullable String link) {
        MessageKind kind = kind(about, to, by);
        String form = kind.isToMobile() ? "text" : kind.name().toLowerCase(Locale.ROOT);
        boolean email = kind == MessageKind.EMAIL;
        String language = to.wishes().language();
        Question what = about.purpose();
        return new Draft(
                        about.key(),
                        about.visit(),
                        what.name(),
                        kind,
                        by.value(),
                        email ? templates.say(what.template("subject"), language, values) : null,
                        templates.say(what.template(form), language, values),
                        email ? link : null,
                        about.giveUp())
                .to(to.personId());
    }

    /** Whether a number is still the right one for texts only a text can ask. */
    private static MessageKind kind(About about, Tenant to, ContactPoint by) {
        return switch (by.kind()) {
            case MOBILE ->
                about.purpose() == Question.CHECK
                        ? MessageKind.TEXT
                        : to.wishes().writingTo(by);
            case LANDLINE -> MessageKind.CALL;
            case EMAIL, POST -> MessageKind.EMAIL;
        };
    }

    /** The words that they chose say that somebody comes; that nobody does has plain words of its own. */
    private Draft own(About about, SafeContact safe) {
        String day = dates.shortDay(about.earliest());
        String time = dates.time(about.earliest());
        return Draft.safely(
                about.key(),
                about.visit(),
                about.purpose().name(),
                safe.mobile(),
                about.purpose() == Question.OUR_FAULT
                        ? templates.say("safe.cancelled.text", Map.of("day", day, "time", time))
                        : safe.words().say(day, time),
                null,
                about.giveUp(),
                safe.personId(),
                safe.hours().nextOpen(clock.instant(), landlord.getZone()));
    }

    /** What fills the places in every message about a visit. */
    Map<String, String> values(DueVisit visit, DateWords words) {
        Map<String, String> values = ofLandlord();
        values.put("reference", visit.reference());
        values.put("day", words.shortDay(visit.earliest()));
        values.put("fullDay", words.day(visit.earliest()));
        values.put("times", words.times(visit.earliest(), visit.latest()));
        return values;
    }

    /** What fills the places in every message. */
    Map<String, String> ofLandlord() {
        Map<String, String> values = new HashMap<>();
        values.put("landlord", landlord.getName());
        values.put("phone", landlord.getPhone());
        values.put("site", landlord.getPublicUrl());
        return values;
    }
}
