package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.ComingVisits;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.PeopleAsTheyStand;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Reach;
import org.doorstep.tenancy.SafetyFlags;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Tenancy;
import org.doorstep.tenancy.TenancyMember;
import org.doorstep.tenancy.ToldPerson;
import org.doorstep.web.MaskedContacts;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** What staff see of a person before they say why they need more: name, homes, whether to take care, how they are reached but not where, visits to come. */
@RequestScoped
public class PersonAtFirst {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    Tenancies tenancies;

    @Inject
    PeopleAsTheyStand people;

    @Inject
    SafetyFlags flags;

    @Inject
    ComingVisits coming;

    @Inject
    MaskedContacts masked;

    private @Nullable Person person;
    private List<Tenancy> current = List.of();

    /** Looks them up; false where there is no such person. */
    boolean find(String reference) {
        ToldPerson found = people.find(List.of(reference)).get(reference);
        if (found != null) {
            LocalDate today = dates.dateOf(clock.instant());
            person = found.person();
            current = tenancies.membershipsOf(reference).stream()
                    .map(TenancyMember::tenancy)
                    .filter(tenancy -> tenancy.isCurrentOn(today))
                    .toList();
        }
        return found != null;
    }

    boolean isThere() {
        return person != null;
    }

    private Person there() {
        return Objects.requireNonNull(person);
    }

    String name() {
        return person == null ? "" : there().fullName();
    }

    boolean isFlagged() {
        return person != null && flags.isFlagged(there());
    }

    /** "14 Marsden Close, NE28 9QT, rent account 10 4822 6". */
    List<String> homes() {
        return current.stream()
                .map(each -> words.of("staff_person.home.is", each.property().shortAddress(), each.rentAccountNumber()))
                .toList();
    }

    /** Never a number, and of a safe contact not even that there is one. */
    String best() {
        if (person == null) {
            return "";
        }
        Reach reach = Reach.of(there());
        if (reach.findSafe().isPresent()) {
            return words.of("staff_person.best.see");
        }
        return reach.findBest().map(masked::name).orElseGet(() -> words.of("staff_person.best.none"));
    }

    List<Appointment> visits() {
        List<Appointment> visits = new ArrayList<>();
        current.forEach(each -> visits.addAll(coming.at(each.property().id())));
        visits.sort(Comparator.comparing(each -> each.window().earliest()));
        return visits;
    }
}
