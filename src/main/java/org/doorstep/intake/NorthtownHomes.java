package org.doorstep.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.intake.Estate.Home;
import org.doorstep.tenancy.PropertyDetails;
import org.doorstep.tenancy.Uprn;

/** The homes of {@code streets.tsv}, one after another along each street. Their UPRNs are invented: none of Britain's begins so. */
final class NorthtownHomes {

    private static final String TOWN = "Wallsend";
    private static final long FIRST_UPRN = 451_000_100_007L;
    private static final long UPRN_STEP = 13;
    /** About ten metres along a terrace. */
    private static final double DOOR_TO_DOOR = 0.00011;

    private NorthtownHomes() {}

    static List<Home> all() {
        List<Home> homes = new ArrayList<>();
        for (TabbedFile.Row street : TabbedFile.read("streets.tsv").rows()) {
            for (int place = 0; place < street.number("count"); place++) {
                String uprn = Long.toString(FIRST_UPRN + UPRN_STEP * homes.size());
                homes.add(new Home(new Uprn(uprn), details(street, place)));
            }
        }
        return homes;
    }

    private static PropertyDetails details(TabbedFile.Row street, int place) {
        boolean flats = street.find("building").isPresent();
        double along = flats ? 0 : DOOR_TO_DOOR * place;
        return new PropertyDetails(
                addressLines(street, street.number("first") + place * street.number("step")),
                street.text("postcode"),
                street.text("patch"),
                rounded(Double.parseDouble(street.text("latitude")) + along / 2),
                rounded(Double.parseDouble(street.text("longitude")) + along),
                street.text("gas").equals("yes"));
    }

    private static List<String> addressLines(TabbedFile.Row street, int number) {
        return street.find("building")
                .map(building -> List.of("Flat " + number + ", " + building, street.text("street"), TOWN))
                .orElseGet(() -> List.of(number + " " + street.text("street"), TOWN));
    }

    private static double rounded(double degrees) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6f", degrees));
    }
}
