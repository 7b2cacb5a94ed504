package org.doorstep.intake.northtown;

import java.util.List;

/**
 * A home.
 *
 * @param lines of the address, town last
 * @param latitude WGS 84 degrees
 * @param longitude WGS 84 degrees
 */
record Home(
        String uprn,
        List<String> lines,
        String postcode,
        String patch,
        double latitude,
        double longitude,
        boolean gas,
        Access access) {

    static final String COLUMNS =
            "uprn address_line_1 address_line_2 address_line_3 postcode patch latitude longitude has_gas"
                    + " entry_code key_safe warden parking asbestos two_people";

    /** "14 Marsden Close": what the demo's files know a home by. */
    String door() {
        return lines.get(0);
    }

    boolean isFlat() {
        return lines.size() > 2;
    }

    List<String> cells() {
        return CsvFile.cells(
                uprn,
                lines.get(0),
                lines.get(1),
                isFlat() ? lines.get(2) : null,
                postcode,
                patch,
                latitude,
                longitude,
                gas,
                access.entryCode(),
                access.keySafe(),
                access.warden(),
                access.parking(),
                access.asbestos(),
                access.twoPeople());
    }
}
