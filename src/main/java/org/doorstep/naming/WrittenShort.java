package org.doorstep.naming;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Beginnings of Ethiopian and Eritrean names and titles that are written with a stroke: W/Giorgis is Woldegiorgis, W/ro a title. */
final class WrittenShort {

    private static final Pattern TITLE = Pattern.compile("^\\s*[Ww]/(?:ro|rt|RO|RT)\\.?\\s+");
    private static final Pattern BEGINNING = Pattern.compile("(?<!\\p{L})([GHKTWghktw])/(?=\\p{L}{4})");
    private static final Map<String, String> BEGINNINGS =
            Map.of("g", "Gebre", "h", "Haile", "k", "Kidane", "t", "Tekle", "w", "Wolde");

    private WrittenShort() {}

    static String inFull(String written) {
        if (written.indexOf('/') < 0) {
            return written;
        }
        return BEGINNING
                .matcher(TITLE.matcher(written).replaceFirst(""))
                .replaceAll(found -> BEGINNINGS.get(found.group(1).toLowerCase(Locale.ROOT)));
    }
}
