package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.naming.NameMatch;
import org.doorstep.tenancy.KnownNames;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.Representatives;
import org.doorstep.tenancy.Representatives.ActsFor;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.TenancyMember;

/** Whom a claim names, among those who hold a tenancy today. As many statements for each kind of claim, whether it names somebody or nobody. */
@ApplicationScoped
public class Claimants {

    /** Compared where there is nobody to compare with, so that it takes as long. */
    private static final String NOBODYS = "Nobody Lives There";

    @Inject
    Tenancies tenancies;

    @Inject
    KnownNames names;

    @Inject
    Representatives representatives;

    /** Usually one or nobody; twins of a joint tenancy, or people who share a phone, are two. Each person once, by their newest tenancy. */
    List<TenancyMember> of(Claim claim, LocalDate today) {
        Map<Long, TenancyMember> newest = new LinkedHashMap<>();
        found(claim, today).stream()
                .filter(member -> !member.person().isErased())
                .forEach(member -> newest.merge(
                        member.person().id(),
                        member,
                        (one, other) -> other.tenancy()
                                        .startDate()
                                        .isAfter(one.tenancy().startDate())
                                ? other
                                : one));
        return List.copyOf(newest.values());
    }

    /** Whom somebody with the contact that was claimed may act for; nobody where no contact was claimed. One statement for each contact. */
    List<ActsFor> actingFor(Claim claim, LocalDate today) {
        return claim instanceof Claim.Reached reached
                ? representatives.reachedAt(reached.kind(), reached.value(), today)
                : List.of();
    }

    private List<TenancyMember> found(Claim claim, LocalDate today) {
        if (claim instanceof Claim.Reached reached) {
            return tenancies.tenantsReachedAt(reached.kind(), reached.value(), today);
        }
        if (claim instanceof Claim.NamedTenant named) {
            return named(named, today);
        }
        if (claim instanceof Claim.Known known) {
            return tenancies.findTenant(known.personId(), known.tenancyId(), today).stream()
                    .toList();
        }
        Claim.Tenant tenant = (Claim.Tenant) claim;
        return tenancies.tenantsBornOn(key(tenant.rentAccount()), tenant.born(), today);
    }

    private List<TenancyMember> named(Claim.NamedTenant claim, LocalDate today) {
        String key = key(claim.rentAccount());
        List<TenancyMember> members = tenancies.tenantsBornOn(key, claim.born(), today);
        Map<Long, List<String>> otherNames = names.of(key, claim.born());
        if (members.isEmpty()) {
            NameMatch.isSameName(NOBODYS, claim.fullName());
        }
        return members.stream()
                .filter(member -> Stream.concat(
                                Stream.of(member.person().fullName()),
                                otherNames.getOrDefault(member.person().id(), List.of()).stream())
                        .anyMatch(held -> NameMatch.isSameName(held, claim.fullName())))
                .toList();
    }

    private static String key(String rentAccount) {
        return RentAccountNumber.keyOf(rentAccount);
    }
}
