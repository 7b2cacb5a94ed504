package org.doorstep.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.PartOfDay;
import org.doorstep.intake.Estate.Agreement;
import org.doorstep.intake.Estate.Home;
import org.doorstep.intake.Estate.Promise;
import org.doorstep.tenancy.Uprn;

/**
 * Northtown Homes, the landlord that a visitor tries Doorstep with. Everything about it is invented, and the same for the same date:
 * homes, people and references never change, due dates follow the day.
 */
final class NorthtownEstate {

    private static final long SEED = 4510;

    private NorthtownEstate() {}

    /** The estate as it would first be filled on a local date of the landlord. */
    static Estate on(LocalDate today, ZoneId zone) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Home> homes = NorthtownHomes.all();
        NamedPeople named = new NamedPeople();
        List<NorthtownJobs.Given> given =
                new NorthtownJobs(today, zone, homes, named.homes(homes), random.split()).all();
        Set<Uprn> needVisit = given.stream().map(each -> each.job().home()).collect(Collectors.toSet());
        List<Agreement> agreements = new Households(named, needVisit, random.split()).of(homes);
        return new Estate(
                homes,
                agreements,
                NorthtownOperatives.all(),
                given.stream().map(NorthtownJobs.Given::job).toList(),
                promises(today, given, agreements));
    }

    private static List<Promise> promises(
            LocalDate today, List<NorthtownJobs.Given> given, List<Agreement> agreements) {
        Map<Uprn, String> tenants = agreements.stream()
                .collect(Collectors.toMap(
                        each -> each.details().uprn(),
                        each -> each.details().people().get(0).personReference()));
        return given.stream()
                .filter(each -> each.row().find("booked").isPresent())
                .map(each -> new Promise(
                        each.job().reference(),
                        today.plusDays(each.row().number("booked")),
                        PartOfDay.valueOf(each.row().text("part")),
                        BookingChannel.valueOf(each.row().text("channel")),
                        tenants.getOrDefault(each.job().home(), "")))
                .toList();
    }
}
