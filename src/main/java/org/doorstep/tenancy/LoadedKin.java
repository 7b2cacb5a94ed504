package org.doorstep.tenancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.audit.Changes;
import org.doorstep.tenancy.Difference.Facet;
import org.doorstep.tenancy.Difference.Found;
import org.doorstep.tenancy.Difference.Problem;

/** What a load of the housing system's next of kin does to those of a person. Nobody who was withdrawn comes back by it. */
final class LoadedKin {

    private final List<NextOfKin> standing;
    private final Changes changes;
    private final List<Found> differences = new ArrayList<>();

    LoadedKin(List<NextOfKin> standing, Changes changes) {
        this.standing = standing;
        this.changes = changes;
    }

    List<Found> takeOver(List<NextOfKin> loaded) {
        List<NextOfKin> leaving = standing.stream()
                .filter(each -> each.ownedByHousingSystem() && loaded.stream().noneMatch(each::sameAs))
                .toList();
        leaving.forEach(each -> changes.note("nextOfKin", "*", "none"));
        standing.removeAll(leaving);
        loaded.forEach(this::takeOver);
        return List.copyOf(differences);
    }

    private void takeOver(NextOfKin loaded) {
        // Who stands before who is withdrawn: two who share a phone are two.
        Optional<NextOfKin> known = standing.stream()
                .filter(each -> each.isSamePerson(loaded))
                .min(Comparator.comparing(NextOfKin::isWithdrawn));
        if (known.isEmpty()) {
            loaded.standAt(Person.placeAfter(standing));
            standing.add(loaded);
            changes.note("nextOfKin", "none", "*");
        } else if (known.get().isWithdrawn()) {
            differences.add(new Found(Facet.KIN.field("withdrawn"), Problem.WITHDRAWN, "", null));
        } else if (!known.get().sameAs(loaded)) {
            differences.add(new Found(Facet.KIN.field("details"), Problem.DIFFERS, loaded.name(), null));
        }
    }
}
