package org.doorstep.web.tenant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.tenancy.AdjustmentDetails;
import org.doorstep.tenancy.AdjustmentKind;
import org.doorstep.tenancy.KnownAdjustment;
import org.doorstep.tenancy.SeenBy;
import org.doorstep.web.DateFields;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.TypedTime;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of tenant/need, by their ids: as it was told before, or as it was just typed. */
final class NeedForm {

    static final String BADGE = "badge";
    static final String SEEN_BY = "seen";

    private static final String TIME = "time";
    private static final String LANGUAGE = "language";
    private static final String WORDS = "words";

    /** Of a language's name. */
    private static final int LONGEST_LANGUAGE = 60;

    /** Nobody means to type these. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}]+");

    private final Map<String, String> typed = new HashMap<>();
    private final DateFields until = new DateFields("until", typed);

    Map<String, String> typed() {
        return typed;
    }

    String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Fills in what stands. */
    void show(KnownAdjustment known, AdjustmentKind kind) {
        String note = known.adjustment().note();
        if (note != null && kind.asks() != AdjustmentKind.Asks.NOTHING) {
            typed.put(field(kind.asks()), note);
        }
        typed.put(SEEN_BY, known.seenBy().name());
        if (known.adjustment().until() != null) {
            until.show(known.adjustment().until());
        }
    }

    /** Where nothing was said yet: who sees it as a rule. */
    void show(AdjustmentKind kind) {
        typed.put(SEEN_BY, kind.seenBy().name());
    }

    /** Takes in what Faces does not read. */
    void take() {
        typed.put(BADGE, Exchange.asked(BADGE));
        typed.put(SEEN_BY, Exchange.asked(SEEN_BY));
    }

    /**
     * What was typed; empty where something needs mending, which is noted in the order of the page.
     *
     * @param kept what was told before with a kind that asks for nothing: it stays
     */
    Optional<AdjustmentDetails> read(AdjustmentKind kind, @Nullable String kept, LocalDate today, Problems problems) {
        String note = kind.asks() == AdjustmentKind.Asks.NOTHING ? kept : note(kind.asks(), problems);
        SeenBy seenBy = kind.isSeenByChosen() ? seenBy() : null;
        LocalDate last = last(today, problems);
        return problems.isAny() ? Optional.empty() : Optional.of(new AdjustmentDetails(note, seenBy, last));
    }

    private @Nullable String note(AdjustmentKind.Asks asks, Problems problems) {
        String value = GAPS.matcher(get(field(asks))).replaceAll(" ");
        if (asks == AdjustmentKind.Asks.BADGE) {
            return value;
        }
        int longest = asks == AdjustmentKind.Asks.WORDS ? AdjustmentDetails.LONGEST_NOTE : LONGEST_LANGUAGE;
        String key = "tenant_need." + field(asks);
        if (value.isEmpty() || value.length() > longest) {
            problems.add(field(asks), key + (value.isEmpty() ? ".empty" : ".long"));
            return null;
        }
        if (asks != AdjustmentKind.Asks.TIME) {
            return value;
        }
        Optional<LocalTime> time = TypedTime.read(value);
        if (time.isEmpty()) {
            problems.add(TIME, key + ".wrong");
        }
        return time.map(LocalTime::toString).orElse(null);
    }

    private @Nullable SeenBy seenBy() {
        return Arrays.stream(SeenBy.values())
                .filter(each -> each.name().equals(get(SEEN_BY)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate last(LocalDate today, Problems problems) {
        if (until.isBlank()) {
            return null;
        }
        Optional<LocalDate> date = until.read();
        if (date.isEmpty() || date.get().isBefore(today)) {
            problems.add(until.firstId(), date.isEmpty() ? "tenant_need.until.wrong" : "tenant_need.until.past");
        }
        return date.orElse(null);
    }

    private static String field(AdjustmentKind.Asks asks) {
        return switch (asks) {
            case TIME -> TIME;
            case LANGUAGE -> LANGUAGE;
            case BADGE -> BADGE;
            case NOTHING, WORDS -> WORDS;
        };
    }
}
