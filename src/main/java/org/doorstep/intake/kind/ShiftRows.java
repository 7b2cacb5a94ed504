package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.audit.Author;
import org.doorstep.booking.ShiftChange;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.settings.Landlord;

/** When operatives work, all of a day together. */
@ApplicationScoped
class ShiftRows implements RowKind<DayRow<ShiftTime>> {

    private static final long STEP_SECONDS = 300;

    @Inject
    Landlord landlord;

    @Inject
    ShiftChange shifts;

    @Override
    public ImportKind kind() {
        return ImportKind.SHIFTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(needed("badge_number"), needed("date"), optional("start"), optional("end"));
    }

    @Override
    public DayRow<ShiftTime> read(Cells cells) {
        String badge = DayRow.badgeOf(cells);
        LocalDate date = DayRow.dateOf(cells);
        return new DayRow<>(
                badge,
                date,
                DayRow.span(cells, date, landlord.getZone())
                        .filter(shift -> isOnSteps(cells, shift))
                        .orElse(null));
    }

    private static boolean isOnSteps(Cells cells, ShiftTime shift) {
        if (isOnStep(shift.start()) && isOnStep(shift.end())) {
            return true;
        }
        String column = isOnStep(shift.start()) ? "end" : "start";
        cells.refuse(column, cells.needed(column).text(), Mend.of("shift.step"));
        return false;
    }

    private static boolean isOnStep(Instant moment) {
        return moment.getEpochSecond() % STEP_SECONDS == 0 && moment.getNano() == 0;
    }

    @Override
    public String subject(DayRow<ShiftTime> row) {
        return row.subject();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.day");
    }

    @Override
    public boolean isGrouped() {
        return true;
    }

    @Override
    public List<Taken> put(List<Lines<DayRow<ShiftTime>>> chunk, Author by) {
        Map<String, Taken> answers = new HashMap<>();
        List<Lines<DayRow<ShiftTime>>> sound = new ArrayList<>();
        for (Lines<DayRow<ShiftTime>> lines : chunk) {
            if (overlap(DayRow.all(lines))) {
                answers.put(lines.subject(), Taken.refused("start", Mend.of("shift.overlap")));
            } else {
                sound.add(lines);
            }
        }
        List<Taken> taken = shifts.putAll(sound.stream().map(ShiftRows::day).toList(), by).stream()
                .map(DayRow::answer)
                .toList();
        for (int i = 0; i < taken.size(); i++) {
            answers.put(sound.get(i).subject(), taken.get(i));
        }
        return chunk.stream().map(lines -> answers.get(lines.subject())).toList();
    }

    private static boolean overlap(List<ShiftTime> shifts) {
        List<ShiftTime> inOrder = shifts.stream().sorted().toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).start().isBefore(inOrder.get(i - 1).end())) {
                return true;
            }
        }
        return false;
    }

    private static ShiftChange.Day day(Lines<DayRow<ShiftTime>> lines) {
        return new ShiftChange.Day(lines.first().badge(), lines.first().date(), DayRow.all(lines));
    }
}
