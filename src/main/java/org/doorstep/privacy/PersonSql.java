package org.doorstep.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.InstantConverter;

/**
 * A statement of the register about one person, with its named places filled.
 *
 * @param statement with a question mark for each place
 * @param values in the order of the places
 */
record PersonSql(String statement, List<Object> values) {

    private static final Pattern PLACE = Pattern.compile(":(id|ref|now)\\b");

    /** Fills the places with who it is and when. */
    static PersonSql of(String written, Subject person, Instant now) {
        List<Object> values = new ArrayList<>();
        Matcher place = PLACE.matcher(written);
        StringBuilder statement = new StringBuilder();
        while (place.find()) {
            values.add(value(place.group(1), person, InstantConverter.toColumn(now)));
            place.appendReplacement(statement, "?");
        }
        place.appendTail(statement);
        return new PersonSql(statement.toString(), List.copyOf(values));
    }

    private static Object value(String name, Subject person, Timestamp now) {
        return switch (name) {
            case "id" -> person.id();
            case "ref" -> person.reference();
            default -> now;
        };
    }
}
