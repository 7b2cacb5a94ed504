package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.doorstep.audit.Author;
import org.doorstep.booking.ShiftChange;
import org.doorstep.intake.Estate.Agreement;
import org.doorstep.intake.Estate.Home;
import org.doorstep.intake.Estate.Job;
import org.doorstep.intake.Estate.Worker;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.tenancy.Property;
import org.doorstep.tenancy.PropertyRegister;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.TenancyRegister;
import org.doorstep.works.WorksOrderRegister;

/**
 * Puts in what is missing of an estate, by the use cases that the API calls, each a transaction of its own. What is there already is
 * left alone: somebody may have changed it since. Each method answers how many it put in.
 */
@ApplicationScoped
public class EstateIntake {

    @Inject
    StandingEstate standing;

    @Inject
    Tenancies tenancies;

    @Inject
    PropertyRegister propertyRegister;

    @Inject
    TenancyRegister tenancyRegister;

    @Inject
    OperativeRegister operativeRegister;

    @Inject
    ShiftChange shiftChange;

    @Inject
    WorksOrderRegister worksOrderRegister;

    int homes(List<Home> homes) {
        Set<String> there =
                standing.homes(homes.stream().map(home -> home.uprn().value()).toList());
        List<Home> missing = homes.stream()
                .filter(home -> !there.contains(home.uprn().value()))
                .toList();
        missing.forEach(home -> propertyRegister.put(home.uprn(), home.details(), Author.SYSTEM));
        return missing.size();
    }

    int agreements(List<Agreement> agreements) {
        Set<String> there = standing.rentAccounts(
                agreements.stream().map(each -> each.number().key()).toList());
        List<Agreement> missing = agreements.stream()
                .filter(each -> !there.contains(each.number().key()))
                .toList();
        missing.forEach(each -> tenancyRegister.put(each.number(), each.details(), Author.SYSTEM));
        return missing.size();
    }

    int workers(List<Worker> workers) {
        Set<String> there = standing.badges(workers.stream().map(Worker::badge).toList());
        List<Worker> missing =
                workers.stream().filter(each -> !there.contains(each.badge())).toList();
        missing.forEach(each -> operativeRegister.put(each.badge(), each.details(), Author.SYSTEM));
        return missing.size();
    }

    /** Sets the working days of these local dates that nobody has set yet. */
    int days(List<Worker> workers, LocalDate from, LocalDate to, ZoneId zone) {
        List<String> badges = workers.stream().map(Worker::badge).toList();
        Set<StandingEstate.Day> there = standing.days(badges, from, to);
        int put = 0;
        for (Worker worker : workers) {
            for (LocalDate date : from.datesUntil(to.plusDays(1)).toList()) {
                List<ShiftTime> shifts = worker.week().on(date, zone);
                if (!shifts.isEmpty() && !there.contains(new StandingEstate.Day(worker.badge(), date))) {
                    shiftChange.put(new ShiftChange.Day(worker.badge(), date, shifts), Author.SYSTEM);
                    put++;
                }
            }
        }
        return put;
    }

    int jobs(List<Job> jobs) {
        Set<String> there =
                standing.worksOrders(jobs.stream().map(Job::reference).toList());
        List<Job> missing =
                jobs.stream().filter(job -> !there.contains(job.reference())).toList();
        missing.forEach(job -> worksOrderRegister.put(job.reference(), job.at(propertyIdOf(job)), Author.SYSTEM));
        return missing.size();
    }

    private long propertyIdOf(Job job) {
        return tenancies
                .findProperty(job.home())
                .map(Property::id)
                .orElseThrow(() -> new IllegalStateException("No home " + job.home() + " for " + job.reference()));
    }
}
