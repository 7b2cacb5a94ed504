package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.intake.northtown.DrawnPerson.Kinship;
import org.doorstep.tenancy.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * Lets each home: to the people whom a file names, else to people drawn for it. A few stand empty, and a few have had others before.
 * Homes that need a visit have first call on the mobiles.
 */
final class Households {

    private static final int FORMER_OF_HUNDRED = 2;
    private static final int EMPTY_OF_THOUSAND = 6;
    private static final int ONE_LEFT_OF_HUNDRED = 4;
    private static final int SHARED_OF_HUNDRED = 12;

    private final NamedPeople named;
    private final Set<Home> needVisit;
    private final LocalDate firstDay;
    private final Draw draw;
    private final ContactStock contacts;
    private final RentAccounts accounts;

    /**
     * Prepares to let.
     *
     * @param firstDay local date from which the dates of late tenancies count
     */
    Households(NamedPeople named, Set<Home> needVisit, LocalDate firstDay, Draw draw) {
        this.named = named;
        this.needVisit = needVisit;
        this.firstDay = firstDay;
        this.draw = draw;
        this.contacts = new ContactStock(draw.own(), named.mobiles());
        this.accounts = new RentAccounts(named.accounts());
    }

    /** In the order of the homes: those who need a mobile are served before the rest. */
    List<Letting> of(List<Home> homes) {
        List<Letting> first =
                homes.stream().filter(needVisit::contains).flatMap(this::let).toList();
        List<Letting> rest = homes.stream()
                .filter(home -> !needVisit.contains(home))
                .flatMap(this::let)
                .toList();
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    private Stream<Letting> let(Home home) {
        if (named.liveAt(home)) {
            return Stream.of(named.letting(home, contacts));
        }
        Draw own = draw.own();
        boolean empty = own.below(1000) < EMPTY_OF_THOUSAND && !needVisit.contains(home);
        if (!empty && !own.ofHundred(FORMER_OF_HUNDRED)) {
            return Stream.of(drawn(home, null, null, own));
        }
        LocalDate ended = firstDay.minusDays(own.between(60, 520));
        Letting former = drawn(home, null, ended, own);
        return empty
                ? Stream.of(former)
                : Stream.of(former, drawn(home, ended.plusDays(own.between(7, 40)), null, own));
    }

    private Letting drawn(Home home, @Nullable LocalDate since, @Nullable LocalDate ended, Draw own) {
        DrawnHousehold household = DrawnHousehold.draw(own);
        String account = accounts.next();
        boolean over = ended != null;
        Resident tenant =
                tenant(household.tenant(), RentAccounts.person(account, 0), MemberRole.TENANT, home, over, own);
        List<Resident> people = new ArrayList<>(List.of(tenant));
        household
                .partner()
                .ifPresent(partner -> people.add(sharing(
                        tenant,
                        tenant(partner, RentAccounts.person(account, 1), MemberRole.JOINT_TENANT, home, over, own),
                        own)));
        household
                .children()
                .forEach(child -> people.add(child.asHouseholdMember(RentAccounts.person(account, people.size()))));
        return new Letting(account, home, since == null ? household.since() : since, ended, people);
    }

    private Resident tenant(DrawnPerson person, String reference, MemberRole role, Home home, boolean over, Draw own) {
        boolean left = role == MemberRole.JOINT_TENANT && own.ofHundred(ONE_LEFT_OF_HUNDRED);
        List<Contact> points = needVisit.contains(home) && !over && !left
                ? contacts.byText(person.fullName(), person.born(), own)
                : contacts.otherwise(person.fullName(), person.born(), own);
        return person.asTenant(reference, role, left, points, new Kinship(contacts, own));
    }

    /** Some couples have one telephone. */
    private static Resident sharing(Resident tenant, Resident partner, Draw own) {
        if (partner.left() || tenant.contacts().isEmpty() || !own.ofHundred(SHARED_OF_HUNDRED)) {
            return partner;
        }
        return new Resident(
                partner.reference(),
                partner.fullName(),
                partner.title(),
                partner.born(),
                partner.role(),
                false,
                List.of(tenant.contacts().get(0)),
                partner.adjustments(),
                partner.kin());
    }
}
