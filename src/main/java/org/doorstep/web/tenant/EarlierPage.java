package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.ChangeRules;
import org.doorstep.booking.EarlierResult;
import org.doorstep.booking.EarlierTimes;
import org.doorstep.booking.EarlierWishes;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.PartOfDay;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.DateFields;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/earlier: which sooner times would suit, and no more of them. What was said before is there to be changed. */
@Named
@RequestScoped
public class EarlierPage {

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    Problems problems;

    @Inject
    HomeVisits visits;

    @Inject
    ChangeRules rules;

    @Inject
    EarlierWishes wishes;

    private final Map<String, String> typed = new HashMap<>();
    private final DateFields fromDate = new DateFields("from", typed);
    private final Set<PartOfDay> ticked = new HashSet<>();
    private @Nullable Appointment visit;
    private boolean waiting;

    /** Finds the visit, if it is theirs and can be moved, and what they said before. */
    public void load() {
        Optional<Appointment> found = find();
        if (found.isEmpty()) {
            Exchange.notFound();
        } else if (!rules.isChangeableByTenant(found.get())) {
            Exchange.goTo(bookedAddress());
        } else {
            visit = found.get();
            Optional<EarlierTimes> said =
                    wishes.find(found.get(), person.getWho().personId());
            waiting = said.isPresent();
            if (!Exchange.isForm()) {
                said.ifPresent(this::show);
            }
        }
    }

    private void show(EarlierTimes said) {
        ticked.addAll(said.parts());
        Optional.ofNullable(said.from()).ifPresent(fromDate::show);
    }

    /** From now on they are told of sooner times. */
    public void tell() {
        List<String> asked = Exchange.askedAll("part");
        Arrays.stream(PartOfDay.values())
                .filter(part -> asked.contains(part.name()))
                .forEach(ticked::add);
        Optional<LocalDate> from = fromDate.read();
        if (from.isEmpty() && !fromDate.isBlank()) {
            problems.add(fromDate.firstId(), "tenant_earlier.from.wrong");
        } else if (find().isEmpty()) {
            Exchange.notFound();
        } else {
            answer(wishes.join(getRef(), EarlierTimes.of(from.orElse(null), ticked), person.actor()));
        }
    }

    private void answer(EarlierResult result) {
        if (result instanceof EarlierResult.NotSooner) {
            problems.add(fromDate.firstId(), "tenant_earlier.from.late");
        } else if (result instanceof EarlierResult.NobodyToTell) {
            problems.add("tell", "tenant_earlier.nobody");
        } else {
            Exchange.goTo(bookedAddress());
        }
    }

    /** They are told no more. */
    public void stop() {
        if (find().isEmpty()) {
            Exchange.notFound();
            return;
        }
        wishes.leave(getRef(), person.getWho().personId(), person.actor());
        Exchange.goTo(bookedAddress());
    }

    private Optional<Appointment> find() {
        return SpokenReference.read(getRef()).flatMap(reference -> visits.find(person.getWho(), reference));
    }

    private String bookedAddress() {
        return "/tenant/booked?ref=" + getRef();
    }

    public String getRef() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    public @Nullable Appointment getVisit() {
        return visit;
    }

    /** Whether they are to be told already. */
    public boolean isWaiting() {
        return waiting;
    }

    public String getAbout() {
        return words.of(
                "tenant_earlier.about",
                dates.day(Objects.requireNonNull(visit).window().earliest()));
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Choice> getParts() {
        return Arrays.stream(PartOfDay.values())
                .filter(part -> part != PartOfDay.ANY)
                .map(part -> new Choice(
                        part.name(),
                        words.of("times.part." + part),
                        words.of("tenant_earlier.part." + part),
                        ticked.contains(part)))
                .toList();
    }

    /** "30 12 2026": a date as it is typed. */
    public String getExample() {
        return DateFields.example(dates.dateOf(clock.instant()).plusDays(1));
    }
}
