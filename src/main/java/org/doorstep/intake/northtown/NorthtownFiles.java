package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Northtown Homes as files. Everything about it is invented, and the same for the same dates. What is due, booked or past counts from
 * the day on which the estate was first filled; shifts, and what another scheduler has planned, follow today. People and references never
 * change.
 */
public final class NorthtownFiles {

    private final Map<String, CsvFile> files = new LinkedHashMap<>();
    private final Northtown northtown;

    private NorthtownFiles(Northtown northtown) {
        this.northtown = northtown;
    }

    /** As on the day on which the estate is first filled. */
    public static NorthtownFiles on(LocalDate firstDay, ZoneId zone) {
        return on(firstDay, firstDay, zone);
    }

    /**
     * As on a local date.
     *
     * @param firstDay local date on which the estate was first filled
     * @param today local date, the first day's or later
     */
    public static NorthtownFiles on(LocalDate firstDay, LocalDate today, ZoneId zone) {
        NorthtownFiles files = new NorthtownFiles(Northtown.firstReadOn(firstDay, zone));
        files.putPeopleAndHomes();
        files.putDiary(today, today.plusDays(Diary.DAYS));
        files.putJobs(zone);
        files.put("past-visits", PastVisit.COLUMNS, () -> new History(files.northtown, firstDay).rows());
        return files;
    }

    /**
     * Only what a later day changes: when the open works orders are due, and the diaries from where they end.
     *
     * @param before local date on which the files were last read
     * @param today local date after it
     */
    public static NorthtownFiles rolledForward(LocalDate before, LocalDate today, ZoneId zone) {
        NorthtownFiles files = new NorthtownFiles(Northtown.firstReadOn(today, zone));
        LocalDate end = before.plusDays(Diary.DAYS);
        files.putDiary(end.isBefore(today) ? today : end, today.plusDays(Diary.DAYS));
        files.putJobs(zone);
        return files;
    }

    private void putPeopleAndHomes() {
        Directory directory = new Directory(northtown);
        put("properties", Home.COLUMNS, () -> northtown.homes().stream().map(Home::cells));
        put("tenancies", Directory.TENANCY_COLUMNS, directory::tenancies);
        put("people", Directory.PEOPLE_COLUMNS, directory::people);
        put("contact-points", Directory.CONTACT_COLUMNS, directory::contacts);
        put("next-of-kin", Directory.KIN_COLUMNS, directory::kin);
        put("adjustments", Directory.ADJUSTMENT_COLUMNS, directory::adjustments);
        put("operatives", Operative.COLUMNS, () -> northtown.operatives().stream()
                .map(Operative::cells));
    }

    private void putDiary(LocalDate from, LocalDate until) {
        Diary diary = new Diary(northtown, from, until);
        put("shifts", Diary.SHIFT_COLUMNS, diary::shifts);
        put("busy-blocks", Diary.BUSY_COLUMNS, diary::busy);
    }

    private void putJobs(ZoneId zone) {
        put("works-orders", Job.COLUMNS, () -> northtown.jobs().stream().map(job -> job.cells(zone)));
    }

    /** By kind of import, in the order in which they can be loaded: each names only what stands in those before it. */
    public Map<String, CsvFile> all() {
        return Collections.unmodifiableMap(files);
    }

    /** What is to be booked once the files are in. */
    public List<EarlyBooking> earlyBookings() {
        return northtown.earlyBookings();
    }

    private void put(String kind, String columns, CsvFile.Rows rows) {
        files.put(kind, new CsvFile(columns, rows));
    }
}
