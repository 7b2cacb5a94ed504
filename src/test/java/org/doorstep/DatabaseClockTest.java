package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose clock is off does everything at the same moment as the others: all go by the database's. */
class DatabaseClockTest {

    @AfterEach
    void the_clock_is_right_again() {
        measured(() -> LocalDateTime.now(ZoneOffset.UTC), Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void the_time_is_the_databases_however_far_off_this_servers_is(long secondsOff) {
        measured(() -> LocalDateTime.now(ZoneOffset.UTC).plusSeconds(secondsOff), Duration.ZERO);

        assertThat(differenceTo(Instant.now().plusSeconds(secondsOff))).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void it_can_be_put_forward_for_a_demonstration() {
        measured(() -> LocalDateTime.now(ZoneOffset.UTC).plusMinutes(5), Duration.ofDays(3));

        assertThat(differenceTo(Instant.now().plus(Duration.ofMinutes(5)).plus(Duration.ofDays(3))))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void while_the_database_cannot_be_asked_the_last_difference_stays() {
        measured(() -> LocalDateTime.now(ZoneOffset.UTC).plusMinutes(5), Duration.ZERO);

        measured(
                () -> {
                    throw new SQLException("It is being restarted");
                },
                Duration.ZERO);

        assertThat(differenceTo(Instant.now().plus(Duration.ofMinutes(5)))).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void an_answer_that_was_long_on_its_way_back_does_not_put_the_clock_back() {
        AtomicInteger asked = new AtomicInteger();

        measured(
                () -> {
                    LocalDateTime taken = LocalDateTime.now(ZoneOffset.UTC);
                    Thread.sleep(asked.getAndIncrement() == 0 ? 300 : 0);
                    return taken;
                },
                Duration.ZERO);

        Instant now = Instant.now();
        assertThat(DatabaseClock.clock().instant()).isAfterOrEqualTo(now.minusMillis(50));
        assertThat(asked).hasValueGreaterThan(1);
    }

    @Test
    void however_slow_each_answer_is_a_clock_that_was_right_is_not_touched() {
        measured(() -> LocalDateTime.now(ZoneOffset.UTC), Duration.ZERO);

        measured(
                () -> {
                    LocalDateTime taken = LocalDateTime.now(ZoneOffset.UTC);
                    Thread.sleep(60);
                    return taken;
                },
                Duration.ZERO);

        Instant now = Instant.now();
        assertThat(DatabaseClock.clock().instant()).isAfterOrEqualTo(now.minusMillis(10));
    }

    private static Duration differenceTo(Instant expected) {
        return Duration.between(expected, DatabaseClock.clock().instant()).abs();
    }

    private static void measured(Callable<LocalDateTime> there, Duration forward) {
        DatabaseClock clock = new DatabaseClock();
        clock.fastForward = forward;
        clock.database = database(there);
        clock.measure();
    }

    /** One that answers with its time, whatever it is asked. */
    private static DataSource database(Callable<LocalDateTime> time) {
        ResultSet row = answering(ResultSet.class, "getObject", time);
        Statement statement = answering(Statement.class, "executeQuery", () -> row);
        Connection connection = answering(Connection.class, "createStatement", () -> statement);
        return answering(DataSource.class, "getConnection", () -> connection);
    }

    private static <T> T answering(Class<T> type, String method, Callable<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                DatabaseClockTest.class.getClassLoader(),
                new Class<?>[] {type},
                (any, asked, values) -> asked.getName().equals(method)
                        ? answer.call()
                        : asked.getReturnType() == boolean.class ? true : null));
    }
}
