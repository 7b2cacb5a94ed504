package org.doorstep.inside;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.BookingChannel;
import org.doorstep.tenancy.Uprn;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.PastVisit;
import org.doorstep.visit.PastVisit.Promise;
import org.doorstep.visit.PastVisit.Result;
import org.doorstep.visit.PastVisits;

/** A landlord's history of visits at one home, by one operative, a day each. */
record History(String uprn, String badge, String person) {

    static final Author OTHER_SYSTEM = new Author("import", Way.IMPORT);
    static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    static History ofSomebody() {
        Home home = Estate.home();
        String badge = Estate.operative(Estate.newTrade(), Estate.someDay(), "09:00", "12:00");
        return new History(Sql.text("SELECT uprn FROM property WHERE id = ?", home.propertyId()), badge, home.person());
    }

    PastVisit visit(String reference) {
        return visit(reference, 0, new Result(Outcome.COMPLETED, null, Estate.at(FIRST, "09:20"), null));
    }

    PastVisit visit(String reference, int day, Result result) {
        LocalDate date = FIRST.plusDays(day);
        Promise promise = new Promise(
                Estate.at(date, "08:00"),
                Estate.at(date, "12:00"),
                Duration.ofMinutes(40),
                date.minusDays(9),
                BookingChannel.PHONE,
                person,
                date.minusDays(1),
                null);
        return new PastVisit(
                reference, List.of("60842792/1", "OLD-17"), new Uprn(uprn), badge, Estate.GAS, "GAS", promise, result);
    }

    /** Visits with all there is to say of one, and some with little. */
    List<PastVisit> visits(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> visit(
                        prefix + i,
                        i % 300,
                        i % 4 == 0
                                ? new Result(
                                        Outcome.MISSED, "Nobody in", Estate.at(FIRST.plusDays(i % 300), "09:20"), null)
                                : new Result(Outcome.COMPLETED, null, null, null)))
                .toList();
    }

    static List<PastVisits.Put> put(List<PastVisit> visits) {
        return Beans.the(PastVisits.class).putAll(visits, OTHER_SYSTEM);
    }

    static PastVisits.Put put(PastVisit visit) {
        return put(List.of(visit)).get(0);
    }
}
