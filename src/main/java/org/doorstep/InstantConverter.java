package org.doorstep;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every {@link Instant} as a UTC {@code DATETIME(6)}. It travels as a {@link Timestamp}, which is a moment: with
 * {@code connectionTimeZone=UTC} the driver writes it as UTC whatever this server's own zone. A local date-time would pass through that
 * zone on its way, and be shifted.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<@Nullable Instant, @Nullable Timestamp> {

    @Override
    public @Nullable Timestamp convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : toColumn(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Timestamp column) {
        return column == null ? null : column.toInstant();
    }

    /** An instant as a native statement takes it. */
    public static Timestamp toColumn(Instant instant) {
        return Timestamp.from(instant);
    }

    /** A column as a native statement gives it: a moment, or the digits that are written there, which are UTC. */
    public static Instant fromColumn(Object column) {
        return column instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }
}
