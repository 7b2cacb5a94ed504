package org.doorstep.wronghouse.tenancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/** Every way to ask what time it is without asking the one clock. */
public class WrongClocks {
    Instant instant = Instant.now();
    LocalDate date = LocalDate.now(ZoneId.of("Europe/London"));
    LocalDateTime dateTime = LocalDateTime.now(ZoneId.of("Europe/London"));
    ZonedDateTime zoned = ZonedDateTime.now(ZoneId.of("Europe/London"));
    Clock clock = Clock.systemUTC();
    long millis = System.currentTimeMillis();
    Supplier<Instant> reference = Instant::now;

    @SuppressWarnings("JavaUtilDate")
    Date old = new Date();

    Instant right(Clock given) {
        return Instant.now(given);
    }
}
