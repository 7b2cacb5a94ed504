package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.intake.northtown.WorkingWeek.Stint;

/**
 * Shifts, and what another scheduler has planned within them.
 *
 * @param from local date
 * @param until local date, not itself in it
 */
record Diary(Northtown northtown, LocalDate from, LocalDate until) {

    static final String SHIFT_COLUMNS = "badge_number date start end";
    static final String BUSY_COLUMNS = "badge_number date start end source latitude longitude";

    static final int DAYS = 42;

    /** A row a stint. A day of leave is a row without times; the days that somebody never works have none. */
    Stream<List<String>> shifts() {
        return northtown.operatives().stream()
                .flatMap(each -> from.datesUntil(until).flatMap(date -> shifts(each, date)));
    }

    /** A row a block; a working day that is wholly free is a row without times. */
    Stream<List<String>> busy() {
        return northtown.operatives().stream().flatMap(each -> {
            List<Home> homes = northtown.homes().stream()
                    .filter(home -> home.patch().equals(each.patch()))
                    .toList();
            return from.datesUntil(until).flatMap(date -> busy(each, date, homes));
        });
    }

    private static Stream<List<String>> shifts(Operative operative, LocalDate date) {
        if (operative.week().isOnLeave(date)) {
            return Stream.of(CsvFile.cells(operative.badge(), date, null, null));
        }
        return operative.week().on(date).stream()
                .map(stint -> CsvFile.cells(operative.badge(), date, stint.start(), stint.end()));
    }

    private static Stream<List<String>> busy(Operative operative, LocalDate date, List<Home> homes) {
        List<Stint> stints = operative.week().on(date);
        List<BusyBlock> blocks = BusyBlock.within(stints, operative.badge() + date, homes);
        if (blocks.isEmpty() && !stints.isEmpty()) {
            return Stream.of(CsvFile.cells(operative.badge(), date, null, null, null, null, null));
        }
        return blocks.stream()
                .map(block -> CsvFile.cells(
                        operative.badge(),
                        date,
                        block.start(),
                        block.end(),
                        BusyBlock.SOURCE,
                        block.home().latitude(),
                        block.home().longitude()));
    }
}
