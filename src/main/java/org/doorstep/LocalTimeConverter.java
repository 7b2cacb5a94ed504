package org.doorstep;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every {@link LocalTime} as its five characters, {@code 08:30}. In a column of the type TIME it would pass through this server's own
 * zone on its way, and be shifted.
 */
@Converter(autoApply = true)
public class LocalTimeConverter implements AttributeConverter<@Nullable LocalTime, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    @Override
    public @Nullable LocalTime convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : LocalTime.parse(column);
    }
}
