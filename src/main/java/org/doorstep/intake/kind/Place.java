package org.doorstep.intake.kind;

import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Mend;
import org.jspecify.annotations.Nullable;

/**
 * A place in the United Kingdom in WGS 84 degrees, or none. Bounds that tight find columns that were swapped.
 *
 * @param latitude Scilly to Shetland
 * @param longitude Rockall's side to Lowestoft
 */
record Place(@Nullable Double latitude, @Nullable Double longitude) {

    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    private static final double SOUTH = 49;
    private static final double NORTH = 61;
    private static final double WEST = -9;
    private static final double EAST = 2.5;

    static Place of(Cells cells) {
        if (cells.areEmpty(LATITUDE) != cells.areEmpty(LONGITUDE)) {
            cells.refuse(cells.areEmpty(LATITUDE) ? LATITUDE : LONGITUDE, "", Mend.of("home.place"));
        }
        return new Place(
                cells.find(LATITUDE).map(cell -> cell.number(SOUTH, NORTH)).orElse(null),
                cells.find(LONGITUDE).map(cell -> cell.number(WEST, EAST)).orElse(null));
    }
}
