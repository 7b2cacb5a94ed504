package org.doorstep.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.PartOfDay;
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.tenancy.PropertyDetails;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyDetails;
import org.doorstep.tenancy.Uprn;
import org.doorstep.works.WorksOrderDetails;
import org.jspecify.annotations.Nullable;

/** Everything that a landlord's systems would send on a first day, as plain values: made without a database, told to nobody yet. */
record Estate(
        List<Home> homes, List<Agreement> agreements, List<Worker> workers, List<Job> jobs, List<Promise> promises) {

    Estate {
        homes = List.copyOf(homes);
        agreements = List.copyOf(agreements);
        workers = List.copyOf(workers);
        jobs = List.copyOf(jobs);
        promises = List.copyOf(promises);
    }

    /** A home. */
    record Home(Uprn uprn, PropertyDetails details) {

        /** "14 Marsden Close": what the demo's files know a home by. */
        String door() {
            return details.addressLines().get(0);
        }
    }

    /** A tenancy with everybody in it. */
    record Agreement(RentAccountNumber number, TenancyDetails details) {}

    /** An operative, and the days they work. */
    record Worker(String badge, OperativeDetails details, WorkingWeek week) {}

    /**
     * A works order.
     *
     * @param dueBy local date
     * @param notBefore local date; null where nothing is waited for
     * @param awareAt null unless a hazard is behind it
     */
    record Job(
            String reference,
            Uprn home,
            String visitType,
            String trade,
            Duration onSite,
            String priority,
            LocalDate dueBy,
            @Nullable LocalDate notBefore,
            @Nullable Instant awareAt,
            String description) {

        WorksOrderDetails at(long propertyId) {
            return new WorksOrderDetails(
                    propertyId,
                    visitType,
                    trade,
                    onSite,
                    dueBy,
                    description,
                    priority,
                    awareAt,
                    notBefore,
                    List.of(),
                    1,
                    null);
        }
    }

    /**
     * A visit that somebody has booked already: the soonest day from a date on that has room.
     *
     * @param from local date
     * @param tenant reference of the person who chose it
     */
    record Promise(String worksOrder, LocalDate from, PartOfDay part, BookingChannel channel, String tenant) {}
}
