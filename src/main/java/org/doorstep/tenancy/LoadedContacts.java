package org.doorstep.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.audit.Changes;
import org.doorstep.tenancy.Difference.Facet;
import org.doorstep.tenancy.Difference.Found;
import org.doorstep.tenancy.Difference.Problem;

/**
 * What a load of the housing system's contact points does to those of a person. The housing system owns what it gave itself. What a
 * tenant or an adviser set, replaced or marked unsafe stays as it is, and is told as a difference.
 */
final class LoadedContacts {

    private final List<ContactPoint> standing;
    private final Changes changes;
    private final List<Found> differences = new ArrayList<>();

    /**
     * Prepares a load.
     *
     * @param standing the person's own list, which is changed
     */
    LoadedContacts(List<ContactPoint> standing, Changes changes) {
        this.standing = standing;
        this.changes = changes;
    }

    List<Found> takeOver(List<ContactPoint> loaded) {
        List<ContactPoint> leaving = standing.stream()
                .filter(each -> each.ownedByHousingSystem() && loaded.stream().noneMatch(each::sameAs))
                .toList();
        leaving.forEach(each -> changes.note("contact", each.masked(), "none"));
        standing.removeAll(leaving);
        loaded.forEach(this::takeOver);
        return List.copyOf(differences);
    }

    private void takeOver(ContactPoint loaded) {
        Optional<ContactPoint> known = standing.stream().filter(loaded::sameAs).findFirst();
        if (known.isPresent()) {
            meet(known.get(), loaded);
            return;
        }
        Optional<ContactPoint> ours = setHere(loaded.kind());
        if (ours.isPresent()) {
            differ(loaded, Problem.DIFFERS);
        } else {
            standing.add(loaded);
            changes.note("contact", "none", loaded.masked());
        }
    }

    private void meet(ContactPoint known, ContactPoint loaded) {
        if (!known.safe()) {
            differences.add(new Found(Facet.CONTACT.field(loaded.kind()), Problem.UNSAFE, "", null));
        } else if (known.isReplaced()) {
            differ(loaded, Problem.REPLACED);
        } else if (known.ownedByHousingSystem() && known.position() != loaded.position()) {
            changes.of(known.masked() + " place", known.position(), loaded.position());
            known.standAt(loaded.position());
        }
    }

    private void differ(ContactPoint loaded, Problem problem) {
        String ours = setHere(loaded.kind()).map(ContactPoint::value).orElse(null);
        differences.add(new Found(Facet.CONTACT.field(loaded.kind()), problem, loaded.value(), ours));
    }

    private Optional<ContactPoint> setHere(ContactKind kind) {
        return standing.stream()
                .filter(each -> each.kind() == kind && each.setHere())
                .findFirst();
    }
}
