package org.doorstep.web.tenant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.tenancy.AbsenceDetails;
import org.doorstep.tenancy.AbsenceReason;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.LettingIn;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.TemporaryAddress;
import org.doorstep.web.DateFields;
import org.doorstep.web.Problems;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of tenant/away, by their ids: as it was told before, or as it was just typed. A box is ticked if it holds anything. */
final class AwayForm {

    private static final String LAST_UNKNOWN = "last-unknown";
    private static final String LET_IN = "let-in";
    private static final String HOLDER_NAME = "holder-name";
    private static final String HOLDER_PHONE = "holder-phone";
    private static final String HOLDER_TOLD = "holder-told";
    private static final String CONDITIONS = "conditions";
    private static final String STAYING_LINES = "staying-lines";
    private static final String STAYING_POSTCODE = "staying-postcode";
    private static final String REASON = "reason";

    /** Radios and boxes, which Faces does not read. */
    static final List<String> CHOSEN = List.of(LAST_UNKNOWN, LET_IN, HOLDER_TOLD, REASON);

    /** Nobody means to type these; a name in one line is all that is kept. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}]+");

    private final Map<String, String> typed = new HashMap<>();
    private final DateFields firstDay = new DateFields("first", typed);
    private final DateFields lastDay = new DateFields("last", typed);

    Map<String, String> typed() {
        return typed;
    }

    String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Fills in all that somebody told. */
    void show(AbsenceDetails told) {
        show(told.span());
        typed.put(LET_IN, told.lettingIn().kind().name());
        typed.put(REASON, told.reason() == null ? "" : told.reason().name());
        if (told.lettingIn() instanceof LettingIn.KeyHolder holder) {
            typed.put(HOLDER_NAME, holder.name());
            typed.put(HOLDER_PHONE, PhoneNumbers.asWritten(holder.phone()));
            typed.put(HOLDER_TOLD, holder.told() ? "yes" : "");
        } else if (told.lettingIn() instanceof LettingIn.Consent consent && consent.conditions() != null) {
            typed.put(CONDITIONS, consent.conditions());
        }
        if (told.staying() != null) {
            typed.put(STAYING_LINES, String.join("\n", told.staying().lines()));
            typed.put(
                    STAYING_POSTCODE,
                    told.staying().postcode() == null ? "" : told.staying().postcode());
        }
    }

    /** Fills in the dates alone. */
    void show(AbsenceSpan span) {
        firstDay.show(span.first());
        if (span.last() == null) {
            typed.put(LAST_UNKNOWN, "yes");
        } else {
            lastDay.show(span.last());
        }
    }

    /** What was typed; empty where something needs mending, which is noted in the order of the page. */
    Optional<AbsenceDetails> read(Problems problems) {
        Optional<LocalDate> first = date(firstDay, problems);
        LocalDate last = last(problems);
        Optional<LettingIn> lettingIn = lettingIn(problems);
        TemporaryAddress staying = staying(problems);
        if (problems.isAny() || first.isEmpty() || lettingIn.isEmpty()) {
            return Optional.empty();
        }
        AbsenceReason reason = chosen(AbsenceReason.values(), REASON).orElse(null);
        return Optional.of(new AbsenceDetails(new AbsenceSpan(first.get(), last), lettingIn.get(), reason, staying));
    }

    private @Nullable LocalDate last(Problems problems) {
        boolean isUnknown = !get(LAST_UNKNOWN).isEmpty();
        if (isUnknown && !lastDay.isBlank()) {
            problems.add(lastDay.firstId(), "tenant_away.last.both");
        }
        return isUnknown ? null : date(lastDay, problems).orElse(null);
    }

    private Optional<LocalDate> date(DateFields fields, Problems problems) {
        Optional<LocalDate> date = fields.read();
        if (date.isEmpty()) {
            problems.add(fields.firstId(), "tenant_away." + fields.id() + (fields.isBlank() ? ".empty" : ".wrong"));
        }
        return date;
    }

    private Optional<LettingIn> lettingIn(Problems problems) {
        Optional<LettingIn.Kind> kind = chosen(LettingIn.Kind.values(), LET_IN);
        if (kind.isEmpty()) {
            problems.add(LET_IN + "-" + LettingIn.Kind.NOBODY, "tenant_away.let_in.empty");
            return Optional.empty();
        }
        return switch (kind.get()) {
            case NOBODY -> Optional.of(new LettingIn.Nobody());
            case KEY_HOLDER -> keyHolder(problems);
            case CONSENT -> consent(problems);
        };
    }

    private Optional<LettingIn> keyHolder(Problems problems) {
        String name = GAPS.matcher(get(HOLDER_NAME)).replaceAll(" ");
        String phone = get(HOLDER_PHONE);
        if (name.isEmpty() || name.length() > LettingIn.KeyHolder.LONGEST_NAME) {
            problems.add(HOLDER_NAME, "tenant_away.holder.name." + (name.isEmpty() ? "empty" : "long"));
        }
        if (phone.isEmpty()) {
            problems.add(HOLDER_PHONE, "tenant_away.holder.phone.empty");
            return Optional.empty();
        }
        Optional<LettingIn> holder = LettingIn.KeyHolder.reachedAt(
                        phone, name, !get(HOLDER_TOLD).isEmpty())
                .map(LettingIn.class::cast);
        if (holder.isEmpty()) {
            problems.add(HOLDER_PHONE, "tenant_away.holder.phone.wrong");
        }
        return holder;
    }

    private Optional<LettingIn> consent(Problems problems) {
        LettingIn.Consent consent = LettingIn.Consent.inWords(get(CONDITIONS));
        if (consent.conditions() != null && consent.conditions().length() > LettingIn.Consent.LONGEST_CONDITIONS) {
            problems.add(CONDITIONS, "tenant_away.conditions.long");
        }
        return Optional.of(consent);
    }

    private @Nullable TemporaryAddress staying(Problems problems) {
        List<String> lines = get(STAYING_LINES)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String postcode = get(STAYING_POSTCODE);
        if (lines.isEmpty() && !postcode.isEmpty()) {
            problems.add(STAYING_LINES, "tenant_away.staying.lines.empty");
        }
        if (lines.size() > TemporaryAddress.MOST_LINES
                || lines.stream().anyMatch(line -> line.length() > TemporaryAddress.LONGEST_LINE)) {
            problems.add(STAYING_LINES, "tenant_away.staying.lines.long");
        }
        if (postcode.length() > TemporaryAddress.LONGEST_POSTCODE) {
            problems.add(STAYING_POSTCODE, "tenant_away.staying.postcode.long");
        }
        return lines.isEmpty() || problems.has(STAYING_LINES)
                ? null
                : new TemporaryAddress(lines, postcode.isEmpty() ? null : postcode);
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] codes, String field) {
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(get(field)))
                .findFirst();
    }
}
