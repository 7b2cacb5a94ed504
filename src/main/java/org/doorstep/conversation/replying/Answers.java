package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.messaging.WaitingNotices;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.OfficeHours;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.doorstep.tenancy.SafeContacts;

/** Writes back to the number that wrote, in the transaction in which its text is dealt with. */
@ApplicationScoped
class Answers {

    private static final Duration WORTH_TELLING = Duration.ofHours(12);

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    OfficeHours office;

    @Inject
    Templates templates;

    @Inject
    Outbox outbox;

    @Inject
    WaitingNotices notices;

    @Inject
    SafeContacts safeContacts;

    /** An answer after which stands what was asked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void say(Turn turn, String template) {
        say(turn, Spoken.ANSWER, template, Map.of());
    }

    /** An answer that says when a person sees to it: the template itself where that is now, else with {@code .later} in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sayWhen(Turn turn, String template) {
        Instant now = clock.instant();
        Instant from = office.seenFrom(now);
        say(
                turn,
                Spoken.ANSWER,
                from.equals(now) ? template : template + ".later",
                words -> Map.of("day", words.shortDay(from), "time", words.time(from)));
    }

    /**
     * An answer.
     *
     * @param purpose of what is asked by it, or {@link Spoken#ANSWER}
     * @param template such as {@code reply.still}
     * @param more what fills places beside those of the landlord and of the visit that is meant
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void say(Turn turn, String purpose, String template, Map<String, String> more) {
        say(turn, purpose, template, words -> more);
    }

    private void say(Turn turn, String purpose, String template, Function<DateWords, Map<String, String>> more) {
        String number = turn.text().sender();
        if (turn.speaker().isSilent() || !ContactPoint.isProvable(ContactKind.MOBILE, number)) {
            return;
        }
        String words = templates.say(
                template + ".text", turn.person().map(Owner::language).orElse(""), said -> values(turn, said, more));
        Draft draft = new Draft(
                key(turn), turn.about(), purpose, turn.text().way().answer(), number, null, words, null, worthUntil());
        outbox.write(turn.person()
                .map(person -> draft.to(person.personId()))
                .orElse(draft)
                .answering());
    }

    /** An answer to a safe contact: neither who writes nor what for, and in the hours in which it may be written to. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sayPlainly(Turn turn, String template) {
        if (turn.speaker().isSilent()) {
            return;
        }
        String words = templates.say(template + ".text", Map.of("gas", landlord.getGasEmergencyPhone()));
        turn.person()
                .flatMap(person -> safeContacts.find(person.personId()))
                .filter(safe -> safe.isAt(turn.text().sender()))
                .ifPresent(safe -> outbox.write(Draft.safely(
                        key(turn),
                        turn.about(),
                        Spoken.ANSWER,
                        safe.mobile(),
                        words,
                        null,
                        worthUntil(),
                        safe.personId(),
                        safe.hours().nextOpen(clock.instant(), landlord.getZone()))));
    }

    /** Whether the notice of a change goes to the very number that wrote: then it is the answer, and goes the way that they wrote. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isToldByNotice(Turn turn, String reference, String purpose) {
        boolean told = notices.answer(
                turn.text().sender(), reference, purpose, turn.text().way().answer());
        if (told) {
            turn.nextAnswer();
        }
        return told;
    }

    private static String key(Turn turn) {
        return "text/" + turn.text().id() + "/" + turn.nextAnswer();
    }

    private Instant worthUntil() {
        return clock.instant().plus(WORTH_TELLING);
    }

    private Map<String, String> values(Turn turn, DateWords words, Function<DateWords, Map<String, String>> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "emergency", landlord.getEmergencyPhone(),
                "gas", landlord.getGasEmergencyPhone(),
                "site", landlord.getPublicUrl()));
        turn.visit().ifPresent(visit -> values.putAll(values(visit, words)));
        values.putAll(more.apply(words));
        return values;
    }

    private static Map<String, String> values(TheirVisit visit, DateWords words) {
        ArrivalWindow window = visit.window();
        return Map.of(
                "reference", visit.reference(),
                "day", words.shortDay(window.earliest()),
                "times", words.times(window.earliest(), window.latest()),
                "until", words.time(window.latest()));
    }
}
