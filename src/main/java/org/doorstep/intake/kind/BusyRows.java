package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.booking.BusyChange;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.settings.Landlord;

/** What another scheduler has planned for operatives, all of a day together. Blocks may overlap: two schedulers may have planned one time. */
@ApplicationScoped
class BusyRows implements RowKind<DayRow<BusyBlock>> {

    private static final int LONGEST_SOURCE = 60;

    @Inject
    Landlord landlord;

    @Inject
    BusyChange busy;

    @Override
    public ImportKind kind() {
        return ImportKind.BUSY_BLOCKS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                needed("badge_number"),
                needed("date"),
                optional("start"),
                optional("end"),
                optional("source"),
                optional(Place.LATITUDE),
                optional(Place.LONGITUDE));
    }

    @Override
    public DayRow<BusyBlock> read(Cells cells) {
        String badge = DayRow.badgeOf(cells);
        LocalDate date = DayRow.dateOf(cells);
        Place place = Place.of(cells);
        String source = cells.optionalText("source", LONGEST_SOURCE);
        return new DayRow<>(
                badge,
                date,
                DayRow.span(cells, date, landlord.getZone())
                        .map(span ->
                                new BusyBlock(span.start(), span.end(), place.latitude(), place.longitude(), source))
                        .orElse(null));
    }

    @Override
    public String subject(DayRow<BusyBlock> row) {
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
    public List<Taken> put(List<Lines<DayRow<BusyBlock>>> chunk, Author by) {
        List<BusyChange.Day> days = chunk.stream()
                .map(lines ->
                        new BusyChange.Day(lines.first().badge(), lines.first().date(), DayRow.all(lines)))
                .toList();
        return busy.putAll(days, by).stream().map(DayRow::answer).toList();
    }
}
