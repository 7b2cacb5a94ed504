package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.naming.NameMatch;
import org.doorstep.tenancy.KnownNames;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.TenancyMember;

/** Who rings and can be sent no code, as they say it: a rent account number and a name. */
@ApplicationScoped
public class Callers {

    @Inject
    Tenancies tenancies;

    @Inject
    KnownNames names;

    @Inject
    AuditTrail audit;

    /** Whoever holds the tenancy of this rent account and has this name. That a colleague looked is recorded. */
    @Transactional
    public Optional<TenancyMember> find(String rentAccount, String name, SignedInStaff by) {
        String key = RentAccountNumber.keyOf(rentAccount);
        Optional<TenancyMember> holder = holders(key)
                .filter(member -> isNamed(member.person(), key, name))
                .findFirst();
        holder.ifPresent(member -> audit.record(Deed.of(by.author(), "identity.look", "tenancy:" + key)
                .forPerson(member.person().reference())));
        return holder;
    }

    /** The same once they are found, by their reference. */
    @Transactional
    public Optional<TenancyMember> findAgain(String rentAccount, String personReference) {
        return holders(RentAccountNumber.keyOf(rentAccount))
                .filter(member -> member.person().reference().equals(personReference))
                .findFirst();
    }

    private Stream<TenancyMember> holders(String rentAccountKey) {
        return tenancies.findByRentAccount(rentAccountKey).map(tenancies::membersOf).orElse(List.of()).stream()
                .filter(member -> member.role().holdsTheTenancy());
    }

    private boolean isNamed(Person person, String rentAccountKey, String name) {
        List<String> known = names.of(rentAccountKey, person.dateOfBirth()).getOrDefault(person.id(), List.of());
        return Stream.concat(Stream.of(person.fullName()), known.stream())
                .anyMatch(held -> NameMatch.isSameName(held, name));
    }
}
