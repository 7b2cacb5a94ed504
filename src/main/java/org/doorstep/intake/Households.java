package org.doorstep.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.doorstep.intake.Estate.Agreement;
import org.doorstep.intake.Estate.Home;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyDetails;
import org.doorstep.tenancy.Uprn;

/** Lets each home: to the people whom a file names, else to people drawn for it. Where a visit is needed, tenants have a mobile. */
final class Households {

    private final NamedPeople named;
    private final Set<Uprn> needVisit;
    private final SplittableRandom random;
    private final NameStock names = new NameStock();
    private final ContactStock contacts;
    private final RentAccounts accounts;

    Households(NamedPeople named, Set<Uprn> needVisit, SplittableRandom random) {
        this.named = named;
        this.needVisit = needVisit;
        this.random = random;
        this.contacts = new ContactStock(random.split(), named.mobiles());
        this.accounts = new RentAccounts(named.accounts());
    }

    List<Agreement> of(List<Home> homes) {
        return homes.stream()
                .map(home -> named.liveAt(home) ? named.agreement(home, contacts, random.split()) : drawn(home))
                .toList();
    }

    /** The housing system's reference of the person at this place of a tenancy. */
    static String reference(RentAccountNumber number, int place) {
        return "P" + number.key() + "-" + (place + 1);
    }

    private Agreement drawn(Home home) {
        SplittableRandom own = random.split();
        DrawnHousehold household = DrawnHousehold.draw(names, own);
        RentAccountNumber number = accounts.next();
        List<PersonDetails> people = new ArrayList<>();
        people.add(tenant(household.tenant(), reference(number, 0), MemberRole.TENANT, home, own));
        household
                .partner()
                .ifPresent(partner ->
                        people.add(tenant(partner, reference(number, 1), MemberRole.JOINT_TENANT, home, own)));
        household.children().forEach(child -> people.add(child.asHouseholdMember(reference(number, people.size()))));
        return new Agreement(number, new TenancyDetails(home.uprn(), household.since(), null, people));
    }

    private PersonDetails tenant(
            DrawnPerson person, String reference, MemberRole role, Home home, SplittableRandom own) {
        List<ContactPoint> points = needVisit.contains(home.uprn())
                ? contacts.byText(person.fullName(), person.born(), own)
                : contacts.otherwise(person.fullName(), person.born(), own);
        return person.asTenant(reference, role, points, contacts, own);
    }
}
