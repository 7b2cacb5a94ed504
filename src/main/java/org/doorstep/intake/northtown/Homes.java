package org.doorstep.intake.northtown;

import java.util.ArrayList;
import java.util.List;

/** The homes of {@code streets.tsv}, one after another along each street. Their UPRNs are invented: none of Britain's begins so. */
final class Homes {

    private static final long FIRST_UPRN = 451_000_100_007L;
    private static final long UPRN_STEP = 13;
    private static final double METRES_PER_DEGREE = 111_320;
    /** A degree of longitude is shorter up here: the cosine of 55 degrees. */
    private static final double NARROWER = 0.5736;

    private Homes() {}

    static List<Home> all() {
        List<Home> homes = new ArrayList<>();
        for (TabbedFile.Row street : TabbedFile.read("streets.tsv").rows()) {
            for (int place = 0; place < street.number("count"); place++) {
                homes.add(home(Long.toString(FIRST_UPRN + UPRN_STEP * homes.size()), street, place));
            }
        }
        return homes;
    }

    private static Home home(String uprn, TabbedFile.Row street, int place) {
        double north = street.number("north") * place / METRES_PER_DEGREE;
        double east = street.number("east") * place / METRES_PER_DEGREE / NARROWER;
        return new Home(
                uprn,
                lines(street, street.number("first") + place * street.number("step")),
                street.text("postcode"),
                street.text("patch"),
                rounded(street.degrees("latitude") + north),
                rounded(street.degrees("longitude") + east),
                street.text("gas").equals("yes"),
                Access.of(street, uprn));
    }

    private static List<String> lines(TabbedFile.Row street, int number) {
        return street.find("building")
                .map(block -> List.of("Flat " + number + ", " + block, street.text("street"), street.text("town")))
                .orElseGet(() -> List.of(number + " " + street.text("street"), street.text("town")));
    }

    /** To a tenth of a metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
