package org.doorstep.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;

/** The operatives of the benchmark, when they work, and what is promised: their days and visits have numbers below those of the past. */
final class BenchDiary {

    /** A search of a fortnight begins today or tomorrow. */
    private static final int DATES = 15;

    private static final int WINDOW_MINUTES = 30;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter COLUMN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<LocalTime> PROMISED =
            List.of(LocalTime.of(8, 30), LocalTime.of(10, 30), LocalTime.of(14, 0));

    private final Sql sql;
    private final LocalDate today;

    BenchDiary(Sql sql, LocalDate today) {
        this.sql = sql;
        this.today = today;
    }

    void fill() {
        operatives();
        for (int day = 0; day < DATES; day++) {
            shifts(day);
            promises(day);
        }
    }

    private void operatives() {
        String each = " FROM seq_1_to_" + BenchEstate.OPERATIVES;
        sql.change(
                "INSERT INTO operative (id, badge_number, name, languages, latitude, longitude, version)"
                        + " SELECT seq, CONCAT('BENCH', seq), 'Priya Shah', 'en', " + BenchEstate.PLACE + ", 1" + each,
                "INSERT INTO operative_trade (trade_code, operative_id)" + " SELECT ELT(1 + seq % 4, '"
                        + String.join("', '", BenchEstate.TRADES) + "'), seq" + each,
                "INSERT INTO working_day (id, operative_id, work_date, version)"
                        + " SELECT d.seq * 100 + o.seq, o.seq, DATE_ADD('" + today
                        + "', INTERVAL d.seq DAY), 1 FROM seq_0_to_"
                        + (DATES - 1) + " d JOIN seq_1_to_" + BenchEstate.OPERATIVES + " o");
    }

    private void shifts(int day) {
        for (List<String> stretch : List.of(List.of("08:00", "12:00"), List.of("12:30", "16:30"))) {
            sql.change("INSERT INTO shift (working_day_id, starts_at, ends_at) SELECT " + day + " * 100 + seq, '"
                    + utc(day, LocalTime.parse(stretch.get(0))) + "', '" + utc(day, LocalTime.parse(stretch.get(1)))
                    + "' FROM seq_1_to_" + BenchEstate.OPERATIVES);
        }
    }

    /** Visits that stand, each with its works order and grains, at homes that the measured tenants do not live in. */
    private void promises(int day) {
        for (int i = 0; i < PROMISED.size(); i++) {
            String first = String.valueOf(100_000 + (day * PROMISED.size() + i) * BenchEstate.OPERATIVES);
            String each = " FROM seq_1_to_" + BenchEstate.OPERATIVES;
            String start = utc(day, PROMISED.get(i));
            sql.change(
                    "INSERT INTO works_order (id, reference, property_id, visit_type, trade_code, minutes, crew_size, skills,"
                            + " description, state, version) SELECT " + first + " + seq, CONCAT('STANDING', " + first
                            + " + seq), " + BenchEstate.HOMES + " + seq, 'GAS_SAFETY_CHECK', 'GAS', "
                            + BenchEstate.MINUTES
                            + ", 1, '', 'x', 'OPEN', 1" + each,
                    "INSERT INTO appointment (id, reference, calendar_uid, property_id, working_day_id, operative_id, status,"
                            + " earliest_arrival, latest_arrival, minutes, channel, notice_counts, change_number, created_at, version,"
                            + " latitude, longitude, route_order)"
                            + " SELECT " + first + " + seq, " + first + " + seq, CONCAT('standing', " + first
                            + " + seq), " + BenchEstate.HOMES + " + seq, "
                            + day + " * 100 + seq, seq, 'BOOKED', '" + start + "', '"
                            + utc(day, PROMISED.get(i).plusMinutes(WINDOW_MINUTES))
                            + "', " + BenchEstate.MINUTES + ", 'WEB', 1, 0, UTC_TIMESTAMP(6), 1, " + BenchEstate.PLACE
                            + ", UNIX_TIMESTAMP('" + start + "') / 60" + each,
                    "INSERT INTO appointment_work (appointment_id, works_order_id, open_order)" + " SELECT " + first
                            + " + seq, " + first + " + seq, " + first + " + seq" + each,
                    grains(first, start));
        }
    }

    private static String grains(String first, String start) {
        StringJoiner steps = new StringJoiner(" UNION ALL ", "(", ")");
        for (int step = 0; step < BenchEstate.MINUTES / 5; step++) {
            steps.add("SELECT " + step + " AS step");
        }
        return "INSERT INTO grain (operative_id, grain, appointment_id) SELECT seq, UNIX_TIMESTAMP('" + start
                + "') DIV 300 + step, " + first + " + seq FROM seq_1_to_" + BenchEstate.OPERATIVES + " JOIN " + steps
                + " s";
    }

    private String utc(int day, LocalTime time) {
        return COLUMN.format(LocalDateTime.ofInstant(
                today.plusDays(day).atTime(time).atZone(ZONE).toInstant(), ZoneOffset.UTC));
    }
}
