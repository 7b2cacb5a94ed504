package org.doorstep.conversation.reading;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A reply of the corpus that docs/replies.md describes, with what it says.
 *
 * @param also first intents that are as right as the first of {@code intents}
 */
record LabelledReply(Asked asked, String text, List<Intent> intents, Set<Intent> also, String wish, String language) {

    private static final LocalDateTime NOW = LocalDateTime.parse("2027-01-11T10:00");
    private static final VisitTime VISIT = VisitTime.of(LocalDateTime.parse("2027-01-12T10:30"), 30);
    private static final List<VisitTime> OFFERED = List.of(
            VisitTime.of(LocalDateTime.parse("2027-01-14T10:30"), 30),
            VisitTime.of(LocalDateTime.parse("2027-01-15T14:00"), 30),
            VisitTime.of(LocalDateTime.parse("2027-01-16T09:00"), 30));

    /** The rows of a list, without its heading. */
    static List<LabelledReply> all(List<List<String>> lines) {
        return lines.stream().skip(1).map(LabelledReply::of).toList();
    }

    static Asked asked(Sent sent, LocalDateTime now) {
        long later = java.time.temporal.ChronoUnit.DAYS.between(NOW.toLocalDate(), now.toLocalDate());
        VisitTime visit = new VisitTime(VISIT.day().plusDays(later), VISIT.from(), VISIT.until());
        List<VisitTime> offered = OFFERED.stream()
                .map(each -> new VisitTime(each.day().plusDays(later), each.from(), each.until()))
                .toList();
        return new Asked(sent, now, visit, offered);
    }

    private static LabelledReply of(List<String> columns) {
        List<Intent> intents = intents(columns.get(2));
        Set<Intent> also = EnumSet.noneOf(Intent.class);
        also.addAll(intents(columns.get(3)));
        return new LabelledReply(
                asked(Sent.valueOf(columns.get(0)), NOW),
                columns.get(1),
                intents,
                also,
                columns.get(4),
                columns.get(5));
    }

    private static List<Intent> intents(String names) {
        return names.isBlank()
                ? List.of()
                : List.of(names.strip().split(" ", -1)).stream()
                        .map(Intent::valueOf)
                        .toList();
    }

    boolean isRight(Intent first) {
        return intents.get(0) == first || also.contains(first);
    }

    /** How much of the answer belongs to each intent: most to the first, some to those that are as right. */
    double[] target() {
        double[] target = new double[Intent.values().length];
        target[intents.get(0).ordinal()] = 1;
        also.forEach(each -> target[each.ordinal()] = Math.max(target[each.ordinal()], 0.35));
        double total = 0;
        for (double each : target) {
            total += each;
        }
        for (int i = 0; i < target.length; i++) {
            target[i] /= total;
        }
        return target;
    }
}
