package org.doorstep.intake.csv;

/**
 * Something about a row that somebody must look at.
 *
 * @param line of the file, from 1
 * @param column empty where the whole row is meant
 * @param value what stands there, cut and made printable
 * @param mend what to do
 * @param refused whether the row was left out because of it
 */
public record Flaw(long line, String column, String value, String mend, boolean refused) {

    private static final int SHOWN = 80;

    public static Flaw refusing(long line, String column, String value, String mend) {
        return new Flaw(line, column, shown(value), mend, true);
    }

    public static Flaw warning(long line, String column, String value, String mend) {
        return new Flaw(line, column, shown(value), mend, false);
    }

    /** What stood in a cell, cut and made printable. */
    public static String shown(String value) {
        String start = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        // Half of a character, line breaks and marks that turn the direction of the text would spoil the report.
        String printable = start.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}\\u2028\\u2029]", "\u00b7");
        return value.length() > SHOWN ? printable + "\u2026" : printable;
    }
}
