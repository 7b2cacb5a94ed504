package org.doorstep.web.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.schedule.Operative;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AdjustmentKind;
import org.doorstep.tenancy.KnownAdjustment;
import org.doorstep.tenancy.SeenBy;
import org.doorstep.web.Words;

/** Says an adjustment to the person for whom it stands. */
@ApplicationScoped
public class NeedsWords {

    @Inject
    OperativeRegister operatives;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    /** "Not before a time of day"; a code of the landlord's own as it reads. */
    String name(KnownAdjustment known) {
        AdjustmentKind kind = known.kind();
        return kind == null ? words.sentence(known.code().toLowerCase(Locale.UK).replace('_', ' ')) : kind.name();
    }

    /** What was told with it, and until when it stands: a line each. */
    List<String> told(KnownAdjustment known) {
        List<String> lines = new ArrayList<>();
        String note = known.adjustment().note();
        if (note != null) {
            lines.add(note(known, note));
        }
        LocalDate until = known.adjustment().until();
        if (until != null) {
            lines.add(words.of("tenant_needs.until", dates.dayAndYear(until)));
        }
        return lines;
    }

    private String note(KnownAdjustment known, String note) {
        AdjustmentKind kind = known.kind();
        return switch (kind == null ? AdjustmentKind.Asks.NOTHING : kind.asks()) {
            case TIME -> time(note);
            case BADGE -> operatives.find(note).map(Operative::name).orElse(note);
            case NOTHING, LANGUAGE, WORDS -> note;
        };
    }

    /** What the housing system's people wrote may be more than a time. */
    private String time(String note) {
        try {
            return dates.timeOfDay(LocalTime.parse(note));
        } catch (DateTimeException e) {
            return note;
        }
    }

    String seenBy(SeenBy who) {
        return words.of("tenant_needs.seen_by." + who);
    }
}
