package org.doorstep.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.doorstep.intake.NameStock.Family;

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

    static DrawnHousehold draw(NameStock names, SplittableRandom random) {
        Family family = names.draw(random);
        int place = random.nextInt(family.surnames().size());
        boolean withChildren = random.nextInt(100) < WITH_CHILDREN_OF_HUNDRED;
        boolean joint = random.nextInt(100) < JOINT_OF_HUNDRED;
        boolean sameSurname = joint && random.nextInt(100) < 65;
        LocalDate born = withChildren ? date(1968, 1998, random) : date(OLDEST, YOUNGEST, random);
        DrawnPerson tenant = person(family, place, random.nextBoolean(), sameSurname, born, random);
        Optional<DrawnPerson> partner =
                joint ? Optional.of(partner(tenant, sameSurname, names, random)) : Optional.empty();
        List<DrawnPerson> adults =
                Stream.concat(Stream.of(tenant), partner.stream()).toList();
        return new DrawnHousehold(
                tenant, partner, withChildren ? children(adults, random) : List.of(), since(born, random));
    }

    private static DrawnPerson partner(
            DrawnPerson tenant, boolean sameSurname, NameStock names, SplittableRandom random) {
        boolean woman = random.nextInt(100) < 88 ? !tenant.woman() : tenant.woman();
        int year = Math.min(YOUNGEST, tenant.born().getYear() - 6 + random.nextInt(13));
        LocalDate born = date(year, year, random);
        Family family = sameSurname ? tenant.family() : names.draw(random);
        int place =
                sameSurname ? tenant.place() : random.nextInt(family.surnames().size());
        DrawnPerson partner = person(family, place, woman, sameSurname, born, random);
        while (partner.isCalledLike(tenant)) {
            partner = person(family, place, woman, sameSurname, born, random);
        }
        return partner;
    }

    private static List<DrawnPerson> children(List<DrawnPerson> adults, SplittableRandom random) {
        DrawnPerson tenant = adults.get(0);
        List<DrawnPerson> children = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate born = date(2010, 2023, random);
            DrawnPerson child = person(tenant.family(), tenant.place(), random.nextBoolean(), false, born, random);
            if (Stream.concat(children.stream(), adults.stream()).noneMatch(child::isCalledLike)) {
                children.add(child);
            }
        }
        return children;
    }

    private static DrawnPerson person(
            Family family, int place, boolean woman, boolean couple, LocalDate born, SplittableRandom random) {
        return new DrawnPerson(family, place, woman, couple, family.given(woman, random), born);
    }

    private static LocalDate since(LocalDate born, SplittableRandom random) {
        return date(Math.max(1990, born.getYear() + 19), LATEST_START, random);
    }

    private static LocalDate date(int firstYear, int lastYear, SplittableRandom random) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        long days = LocalDate.of(lastYear, 12, 31).toEpochDay() - first.toEpochDay();
        return first.plusDays(random.nextLong(days + 1));
    }
}
