package org.doorstep.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The landlord that is measured: 10,000 homes with a tenant and an open works order each, and 40 operatives, ten to a trade, who work
 * every day of a fortnight in two stretches and have three visits promised on each. Every tenant is signed in. Beside them 200 operatives of
 * one more trade who work alike, and a thousand homes that need it.
 */
final class BenchEstate {

    static final int HOMES = 10_000;
    static final int OPERATIVES = 40;
    static final int WIDE_HOMES = 1_000;
    static final int WIDE_OPERATIVES = 200;
    static final int KEYS = 8;
    static final List<String> TRADES = List.of("GAS", "ELECTRICAL", "PLUMBING", "JOINERY");

    /** How long each visit takes. */
    static final int MINUTES = 45;

    /** Somewhere in a town of six kilometres by six: every home, and where each operative sets out, at a place of its own. */
    static final String PLACE = "54.98 + seq * 7919 % 5407 / 100000, -1.6 + seq * 104729 % 9413 / 100000";

    /** A search of a fortnight begins today or tomorrow. */
    private static final int DATES = 15;

    private static final int FIRST_WIDE_HOME = 20_000;
    private static final List<LocalTime> PROMISED =
            List.of(LocalTime.of(8, 30), LocalTime.of(10, 30), LocalTime.of(14, 0));
    /** With 200 operatives and so many dates after the fortnight these are 100,000 visits. */
    private static final List<LocalTime> FULL = List.of(
            LocalTime.of(8, 0),
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            LocalTime.of(11, 0),
            LocalTime.of(12, 30),
            LocalTime.of(13, 15),
            LocalTime.of(14, 0),
            LocalTime.of(14, 45),
            LocalTime.of(15, 30));

    private static final int COMING_DATES = 56;

    private final Sql sql;
    private final LocalDate today;

    BenchEstate(Sql sql, LocalDate today) {
        this.sql = sql;
        this.today = today;
    }

    static String orderOf(int home) {
        return "BENCH" + home + "/1";
    }

    static String wideOrderOf(int turn) {
        return "WIDE" + (1 + turn % WIDE_HOMES) + "/1";
    }

    static String sessionOf(int home) {
        return "bench-session-" + home;
    }

    static String key(int number) {
        return "bench-key-" + number % KEYS;
    }

    void fill() {
        homes();
        people();
        BenchDiary diary = new BenchDiary(sql, today, new BenchDiary.Crew(0, OPERATIVES, TRADES, HOMES));
        diary.operatives();
        diary.fill(new BenchDiary.Stretch(0, DATES, 0, 100_000, PROMISED));
        wideHomes();
        wideDiary().operatives();
        wideDiary().fill(new BenchDiary.Stretch(0, DATES, 1_000_000, 200_000, PROMISED));
        sql.change(
                "CREATE TABLE bench_row (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, note VARCHAR(100) NOT NULL)",
                // The product grants itself its own tables only.
                "GRANT INSERT ON bench_row TO 'doorstep'@'127.0.0.1', 'doorstep'@'localhost'");
    }

    /** Fills the days after the fortnight for the 200: some 100,000 visits to come. */
    void fillWhatComes() {
        wideDiary().fill(new BenchDiary.Stretch(DATES, DATES + COMING_DATES, 1_000_000, 300_000, FULL));
        sql.change("ANALYZE TABLE appointment, appointment_work, works_order, working_day, shift, grain");
    }

    private BenchDiary wideDiary() {
        return new BenchDiary(
                sql,
                today,
                new BenchDiary.Crew(1_000, WIDE_OPERATIVES, List.of("ROOFING"), FIRST_WIDE_HOME + WIDE_HOMES));
    }

    private void wideHomes() {
        sql.change(
                "INSERT INTO property (id, uprn, address_lines, postcode, latitude, longitude, has_gas, version) SELECT "
                        + FIRST_WIDE_HOME + " + seq, 600000000 + seq, CONCAT(seq, ' Wide Street'), 'NE28 9QT', " + PLACE
                        + ", TRUE, 1 FROM seq_1_to_" + (WIDE_HOMES + WIDE_OPERATIVES),
                "INSERT INTO works_order (id, reference, property_id, visit_type, trade_code, minutes, crew_size, skills, description,"
                        + " state, version) SELECT " + FIRST_WIDE_HOME + " + seq, CONCAT('WIDE', seq, '/1'), "
                        + FIRST_WIDE_HOME + " + seq, 'GAS_SAFETY_CHECK', 'ROOFING', " + MINUTES
                        + ", 1, '', 'Annual check', 'OPEN', 1 FROM seq_1_to_" + WIDE_HOMES);
    }

    /** Sessions end after a quarter of an hour without use, which a long run must not show. */
    void keepSignedIn() {
        sql.change("UPDATE signed_in_session SET last_used_at = UTC_TIMESTAMP(6)");
    }

    private void homes() {
        String each = " FROM seq_1_to_" + HOMES;
        sql.change(
                "INSERT INTO property (id, uprn, address_lines, postcode, latitude, longitude, has_gas, version)"
                        + " SELECT seq, 500000000 + seq, CONCAT(seq, ' Bench Street'), 'NE28 9QT', " + PLACE
                        + ", TRUE, 1 FROM seq_1_to_"
                        + (HOMES + OPERATIVES),
                "INSERT INTO tenancy (id, rent_account_number, rent_account_key, property_id, start_date, version)"
                        + " SELECT seq, CONCAT('BENCH-', seq), CONCAT('BENCH', seq), seq, '2000-04-01', 1" + each,
                "INSERT INTO works_order (id, reference, property_id, visit_type, trade_code, minutes, crew_size, skills, description,"
                        + " state, version) SELECT seq, CONCAT('BENCH', seq, '/1'), seq, 'GAS_SAFETY_CHECK', ELT(1 + seq % 4, '"
                        + String.join("', '", TRADES) + "'), " + MINUTES + ", 1, '', 'Annual check', 'OPEN', 1" + each);
    }

    private void people() {
        String each = " FROM seq_1_to_" + HOMES;
        sql.change(
                "INSERT INTO person (id, person_reference, full_name, date_of_birth, version)"
                        + " SELECT seq, CONCAT('BENCH', seq), 'Siân O’Brien', '1980-01-01', 1" + each,
                "INSERT INTO tenancy_member (tenancy_id, person_id, role) SELECT seq, seq, 'TENANT'" + each,
                "INSERT INTO contact_point (reference, person_id, kind, value, source, usable, safe, position)"
                        + " SELECT LPAD(HEX(seq), 16, '0'), seq, 'MOBILE', CONCAT('+447700900', LPAD(seq % 1000, 3, '0')), 'HOUSING_SYSTEM', TRUE, TRUE, 0"
                        + each,
                "INSERT INTO signed_in_session (token_hash, person_id, tenancy_id, started_at, last_used_at)"
                        + " SELECT UNHEX(SHA2(CONCAT('bench-session-', seq), 256)), seq, seq, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)"
                        + each,
                "INSERT INTO api_key (name, key_hash, scopes, created_at) SELECT CONCAT('bench ', seq),"
                        + " UNHEX(SHA2(CONCAT('bench-key-', seq), 256)), 'BOOK,READ', UTC_TIMESTAMP(6) FROM seq_0_to_"
                        + (KEYS - 1));
    }
}
