package org.doorstep;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps every {@link Instant} as a UTC {@code DATETIME(6)}, so that no driver or server time zone can shift it. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<@Nullable Instant, @Nullable LocalDateTime> {

    @Override
    public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    /** An instant as a native statement takes it. */
    public static LocalDateTime toColumn(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A column as a native statement gives it: drivers and EclipseLink differ on the type, never on the digits. */
    public static Instant fromColumn(Object utc) {
        LocalDateTime time = utc instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) utc;
        return time.toInstant(ZoneOffset.UTC);
    }
}
