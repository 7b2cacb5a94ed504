package org.doorstep.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;

/** When operatives of the benchmark work, and what is promised: their days and visits have numbers below those of the past. */
final class BenchDiary {

    /**
     * Operatives who work alike.
     *
     * @param first the number before that of their first
     * @param trades which they have in turn
     * @param homes the number before that of the first home where visits are promised: one home each, in which no measured tenant lives
     */
    record Crew(int first, int count, List<String> trades, int homes) {

        private String each() {
            return " FROM seq_1_to_" + count;
        }
    }

    /**
     * A stretch of dates.
     *
     * @param from days from today
     * @param until the first day that is not of it
     * @param dayId below the numbers of its working days
     * @param visitId below the numbers of its visits and their works orders
     * @param promised times at which each operative has a visit each day
     */
    record Stretch(int from, int until, long dayId, long visitId, List<LocalTime> promised) {}

    private static final int A_THOUSAND_A_DAY = 1_000;
    private static final int WINDOW_MINUTES = 30;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter COLUMN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Sql sql;
    private final LocalDate today;
    private final Crew crew;

    BenchDiary(Sql sql, LocalDate today, Crew crew) {
        this.sql = sql;
        this.today = today;
        this.crew = crew;
    }

    void operatives() {
        String number = crew.first() + " + seq";
        sql.change(
                "INSERT INTO operative (id, badge_number, name, languages, latitude, longitude, version)" + " SELECT "
                        + number + ", CONCAT('BENCH', " + number + "), 'Priya Shah', 'en', " + BenchEstate.PLACE
                        + ", 1" + crew.each(),
                "INSERT INTO operative_trade (trade_code, operative_id)" + " SELECT ELT(1 + seq % "
                        + crew.trades().size() + ", '" + String.join("', '", crew.trades()) + "'), " + number
                        + crew.each());
    }

    void fill(Stretch stretch) {
        for (int day = stretch.from(); day < stretch.until(); day++) {
            String dayId = stretch.dayId() + " + " + day * A_THOUSAND_A_DAY + " + seq";
            sql.change("INSERT INTO working_day (id, operative_id, work_date, version) SELECT " + dayId + ", "
                    + crew.first() + " + seq, '" + today.plusDays(day) + "', 1" + crew.each());
            shifts(day, dayId);
            for (int i = 0; i < stretch.promised().size(); i++) {
                long before = (long) (day - stretch.from()) * stretch.promised().size() + i;
                promise(day, dayId, stretch.promised().get(i), stretch.visitId() + before * crew.count() + " + seq");
            }
        }
    }

    private void shifts(int day, String dayId) {
        for (List<String> stretch : List.of(List.of("08:00", "12:00"), List.of("12:30", "16:30"))) {
            sql.change("INSERT INTO shift (working_day_id, starts_at, ends_at) SELECT " + dayId + ", '"
                    + utc(day, LocalTime.parse(stretch.get(0))) + "', '" + utc(day, LocalTime.parse(stretch.get(1)))
                    + "'" + crew.each());
        }
    }

    /** A visit of each operative that stands, with its works order and grains. */
    private void promise(int day, String dayId, LocalTime time, String id) {
        String start = utc(day, time);
        sql.change(
                "INSERT INTO works_order (id, reference, property_id, visit_type, trade_code, minutes, crew_size, skills,"
                        + " description, state, version) SELECT " + id + ", CONCAT('STANDING', " + id + "), "
                        + crew.homes() + " + seq, 'GAS_SAFETY_CHECK', 'GAS', " + BenchEstate.MINUTES
                        + ", 1, '', 'x', 'OPEN', 1" + crew.each(),
                "INSERT INTO appointment (id, reference, calendar_uid, property_id, working_day_id, operative_id, status,"
                        + " earliest_arrival, latest_arrival, minutes, channel, notice_counts, change_number, created_at, version,"
                        + " latitude, longitude, route_order) SELECT " + id + ", LPAD(CONV(" + id
                        + ", 10, 36), 6, '1'), CONCAT('standing', " + id + "), " + crew.homes() + " + seq, " + dayId
                        + ", " + crew.first() + " + seq, 'BOOKED', '" + start + "', '"
                        + utc(day, time.plusMinutes(WINDOW_MINUTES)) + "', " + BenchEstate.MINUTES
                        + ", 'WEB', 1, 0, UTC_TIMESTAMP(6), 1, " + BenchEstate.PLACE + ", UNIX_TIMESTAMP('" + start
                        + "') / 60" + crew.each(),
                "INSERT INTO appointment_work (appointment_id, works_order_id, open_order) SELECT " + id + ", " + id
                        + ", " + id + crew.each(),
                grains(id, start));
    }

    private String grains(String id, String start) {
        StringJoiner steps = new StringJoiner(" UNION ALL ", "(", ")");
        for (int step = 0; step < BenchEstate.MINUTES / 5; step++) {
            steps.add("SELECT " + step + " AS step");
        }
        return "INSERT INTO grain (operative_id, grain, appointment_id) SELECT " + crew.first()
                + " + seq, UNIX_TIMESTAMP('" + start + "') DIV 300 + step, " + id + crew.each() + " JOIN " + steps
                + " s";
    }

    private String utc(int day, LocalTime time) {
        return COLUMN.format(LocalDateTime.ofInstant(
                today.plusDays(day).atTime(time).atZone(ZONE).toInstant(), ZoneOffset.UTC));
    }
}
