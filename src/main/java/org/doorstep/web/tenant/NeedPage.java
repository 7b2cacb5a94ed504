package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.schedule.Operative;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AdjustmentChange;
import org.doorstep.tenancy.AdjustmentDetails;
import org.doorstep.tenancy.AdjustmentKind;
import org.doorstep.tenancy.Adjustments;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.KnownAdjustment;
import org.doorstep.tenancy.SeenBy;
import org.doorstep.visit.WhoCame;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.DateFields;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/need: one adjustment, with what must be told of it, who may see it and until when; and the way to take it back. */
@Named
@RequestScoped
public class NeedPage {

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
    Adjustments adjustments;

    @Inject
    AdjustmentChange change;

    @Inject
    NeedsWay way;

    @Inject
    WhoCame whoCame;

    private final NeedForm form = new NeedForm();
    private @Nullable AdjustmentKind kind;
    private @Nullable KnownAdjustment standing;
    private List<Operative> came = List.of();

    /** Finds its kind, and what they said of it before. */
    public void load() {
        if (!find()) {
            Exchange.notFound();
        } else if (way.isTheirs() && !Exchange.isForm()) {
            if (standing == null) {
                form.show(found());
            } else {
                form.show(standing, found());
            }
        }
    }

    /** False where there is none that they may choose, and none of theirs. */
    private boolean find() {
        String code = Exchange.asked("code");
        standing = adjustments.of(person.getWho().personId()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
        kind = adjustments.kinds().stream()
                .filter(each -> each.code().equals(code) && (each.isOffered() || standing != null))
                .findFirst()
                .orElse(null);
        came = isBadge() ? whoCame.to(person.getWho()) : List.of();
        return kind != null;
    }

    private AdjustmentKind found() {
        return Objects.requireNonNull(kind);
    }

    /** Keeps what was told, and goes on. */
    public void save() {
        form.take();
        if (!find() || !way.isTheirs()) {
            Exchange.notFound();
            return;
        }
        String kept = standing == null ? null : standing.adjustment().note();
        Optional<AdjustmentDetails> said = form.read(found(), kept, today(), problems);
        if (isBadge() && came.stream().noneMatch(each -> each.badgeNumber().equals(form.get(NeedForm.BADGE)))) {
            problems.add(getFirstBadge(), "tenant_need.badge.empty");
        }
        if (said.isPresent() && !problems.isAny()) {
            answer(change.say(
                    person.getWho().reference(), found().code(), said.get(), ContactSource.TENANT, person.author()));
        }
    }

    private void answer(AdjustmentChange.Changed changed) {
        switch (changed) {
            case DONE, SAME -> way.goOn(way.then(), "told");
            case NO_TIME_LEFT -> problems.add("time", "tenant_need.time.none_left");
            case NO_SUCH_KIND, NOTHING_SAID, NO_SUCH_PERSON -> Exchange.notFound();
        }
    }

    /** It stands no more. */
    public void remove() {
        if (!find() || !way.isTheirs()) {
            Exchange.notFound();
            return;
        }
        change.withdraw(person.getWho().reference(), found().code(), ContactSource.TENANT, person.author());
        way.goOn(way.then(), "removed");
    }

    private LocalDate today() {
        return dates.dateOf(clock.instant());
    }

    public @Nullable AdjustmentKind getKind() {
        return kind;
    }

    public String getCode() {
        return Exchange.asked("code");
    }

    public boolean isStanding() {
        return standing != null;
    }

    /** What the housing system's people wrote with one that asks for nothing; empty where there is nothing. */
    public String getKept() {
        String note = standing == null ? null : standing.adjustment().note();
        return note == null || found().asks() != AdjustmentKind.Asks.NOTHING ? "" : note;
    }

    private boolean isBadge() {
        return kind != null && kind.asks() == AdjustmentKind.Asks.BADGE;
    }

    /** Those who came before. */
    public List<Choice> getBadges() {
        return came.stream()
                .map(each -> new Choice(
                        each.badgeNumber(),
                        each.name(),
                        words.of("tenant_need.badge.number", each.badgeNumber()),
                        each.badgeNumber().equals(form.get(NeedForm.BADGE))))
                .toList();
    }

    private String getFirstBadge() {
        return came.isEmpty() ? "save" : NeedForm.BADGE + "-" + came.get(0).badgeNumber();
    }

    public List<Choice> getSeenBy() {
        return Arrays.stream(SeenBy.values())
                .map(each -> new Choice(
                        each.name(),
                        words.of("tenant_need.seen." + each),
                        "",
                        each.name().equals(form.get(NeedForm.SEEN_BY))))
                .toList();
    }

    public Map<String, String> getTyped() {
        return form.typed();
    }

    /** "30 12 2026": a date as it is typed, not long from now. */
    public String getExample() {
        return DateFields.example(today().plusMonths(3));
    }
}
