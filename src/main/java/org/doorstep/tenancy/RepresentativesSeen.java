package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;

/** What staff see of those who act for tenants. Seeing it is recorded. */
@ApplicationScoped
public class RepresentativesSeen {

    /** A tenant and those who act for them. */
    public record OfTenant(String reference, String fullName, List<Representative> representatives) {

        public OfTenant {
            representatives = List.copyOf(representatives);
        }
    }

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    Representatives representatives;

    @Inject
    AuditTrail audit;

    /** Who holds the tenancy of a rent account, as it was typed, and who acts for each. */
    @Transactional
    public List<OfTenant> of(String rentAccount, Author by) {
        LocalDate today = dates.dateOf(clock.instant());
        return tenancies
                .findByRentAccount(RentAccountNumber.keyOf(rentAccount))
                .map(tenancies::membersOf)
                .orElse(List.of())
                .stream()
                .filter(member ->
                        member.role().holdsTheTenancy() && member.tenancy().isCurrentOn(today))
                .map(TenancyMember::person)
                .map(person -> seen(person, today, by))
                .toList();
    }

    /** One tenant by their reference. */
    @Transactional
    public Optional<OfTenant> ofPerson(String personReference, Author by) {
        LocalDate today = dates.dateOf(clock.instant());
        return tenancies.findPerson(personReference).map(person -> seen(person, today, by));
    }

    /** One of them, with the tenant for whom they act. */
    @Transactional
    public Optional<OfTenant> find(String reference, Author by) {
        return representatives.find(reference).filter(each -> !each.isEnded()).flatMap(each -> tenancies
                .findPersonById(each.personId())
                .map(person -> {
                    record(person, by);
                    return new OfTenant(person.reference(), person.fullName(), List.of(each));
                }));
    }

    private OfTenant seen(Person person, LocalDate today, Author by) {
        record(person, by);
        return new OfTenant(person.reference(), person.fullName(), representatives.of(person.id(), today));
    }

    private void record(Person person, Author by) {
        audit.record(Deed.of(by, "representative.read", person.reference()).forPerson(person.reference()));
    }
}
