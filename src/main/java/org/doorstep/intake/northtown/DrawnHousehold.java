package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.intake.northtown.NameStock.Family;

/**
 * Who lives in a home that no file names. Birth dates and the start of the tenancy are plain dates, not ages: the people stay the same
 * however often the demo is filled.
 *
 * @param partner a joint tenant
 */
record DrawnHousehold(DrawnPerson tenant, Optional<DrawnPerson> partner, List<DrawnPerson> children, LocalDate since) {

    private static final int JOINT_OF_HUNDRED = 15;
    private static final int WITH_CHILDREN_OF_HUNDRED = 22;
    private static final int OLDEST = 1938;
    private static final int YOUNGEST = 2003;
    private static final int LATEST_START = 2024;

    static DrawnHousehold draw(Draw draw) {
        Family family = NameStock.draw(draw);
        int place = draw.below(family.surnames().size());
        boolean withChildren = draw.ofHundred(WITH_CHILDREN_OF_HUNDRED);
        boolean joint = draw.ofHundred(JOINT_OF_HUNDRED);
        boolean sameSurname = joint && draw.ofHundred(65);
        LocalDate born = withChildren ? draw.date(1968, 1998) : draw.date(OLDEST, YOUNGEST);
        DrawnPerson tenant = DrawnPerson.draw(family, place, draw.ofHundred(50), sameSurname, born, draw);
        Optional<DrawnPerson> partner = joint ? Optional.of(partner(tenant, sameSurname, draw)) : Optional.empty();
        List<DrawnPerson> adults =
                Stream.concat(Stream.of(tenant), partner.stream()).toList();
        LocalDate since = draw.date(Math.max(1990, born.getYear() + 19), LATEST_START);
        return new DrawnHousehold(tenant, partner, withChildren ? children(adults, draw) : List.of(), since);
    }

    private static DrawnPerson partner(DrawnPerson tenant, boolean sameSurname, Draw draw) {
        boolean woman = draw.ofHundred(88) != tenant.woman();
        int year = Math.min(YOUNGEST, tenant.born().getYear() + draw.between(-6, 6));
        LocalDate born = draw.date(year, year);
        Family family = sameSurname ? tenant.family() : NameStock.draw(draw);
        int place = sameSurname ? tenant.place() : draw.below(family.surnames().size());
        DrawnPerson partner = DrawnPerson.draw(family, place, woman, sameSurname, born, draw);
        while (partner.isCalledLike(tenant)) {
            partner = DrawnPerson.draw(family, place, woman, sameSurname, born, draw);
        }
        return partner;
    }

    private static List<DrawnPerson> children(List<DrawnPerson> adults, Draw draw) {
        DrawnPerson tenant = adults.get(0);
        List<DrawnPerson> children = new ArrayList<>();
        for (int i = draw.below(3); i >= 0; i--) {
            LocalDate born = draw.date(2010, 2023);
            DrawnPerson child =
                    DrawnPerson.draw(tenant.family(), tenant.place(), draw.ofHundred(50), false, born, draw);
            if (Stream.concat(children.stream(), adults.stream()).noneMatch(child::isCalledLike)) {
                children.add(child);
            }
        }
        return children;
    }
}
