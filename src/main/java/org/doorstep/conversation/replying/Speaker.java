package org.doorstep.conversation.replying;

import java.util.List;
import java.util.Optional;
import org.doorstep.tenancy.NumberOwners.Owner;

/**
 * Whose number wrote.
 *
 * @param owners the tenants whose number it is, once for each tenancy of theirs
 * @param isSilent whether nothing is written back: it would be unsafe, unwanted, or too much
 */
record Speaker(Kind kind, List<Owner> owners, boolean isSilent) {

    /** What somebody may do by text. */
    enum Kind {
        /** A number on the file of a tenant. */
        TENANT,
        /** A tenant's safe contact, on the number that is for these. */
        SAFE,
        /** Anybody else, whom we may know as something else: kin, or who acts for a tenant. A person reads it. */
        OTHER
    }

    Speaker {
        owners = List.copyOf(owners);
    }

    /** The one tenant whose number it is; empty where it is several people's. */
    Optional<Owner> onlyPerson() {
        return owners.stream().map(Owner::personId).distinct().count() == 1
                ? Optional.of(owners.get(0))
                : Optional.empty();
    }

    /** The one tenancy; empty where there are several. */
    Optional<Long> onlyTenancy() {
        return owners.stream().map(Owner::tenancyId).distinct().count() == 1
                ? Optional.of(owners.get(0).tenancyId())
                : Optional.empty();
    }

    List<String> people() {
        return owners.stream().map(Owner::reference).distinct().toList();
    }

    List<Long> rows() {
        return owners.stream().map(Owner::personId).distinct().toList();
    }

    List<Long> homes() {
        return owners.stream().map(Owner::propertyId).distinct().toList();
    }
}
