package org.doorstep.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.audit.Changes;
import org.doorstep.tenancy.Difference.Facet;
import org.doorstep.tenancy.Difference.Found;
import org.doorstep.tenancy.Difference.Problem;

/** What a load of the housing system's adjustments does to those of a person. A code stands once, whoever asked for it. */
final class LoadedAdjustments {

    private final List<ReasonableAdjustment> standing;
    private final Changes changes;
    private final List<Found> differences = new ArrayList<>();

    LoadedAdjustments(List<ReasonableAdjustment> standing, Changes changes) {
        this.standing = standing;
        this.changes = changes;
    }

    List<Found> takeOver(List<ReasonableAdjustment> loaded) {
        List<ReasonableAdjustment> leaving = standing.stream()
                .filter(each -> each.ownedByHousingSystem() && loaded.stream().noneMatch(each::hasCodeOf))
                .toList();
        leaving.forEach(each -> changes.note("adjustment", each.code(), "none"));
        standing.removeAll(leaving);
        loaded.forEach(this::takeOver);
        return List.copyOf(differences);
    }

    /** A note is rewritten in its row: a new row would be written before the old one goes, and the code stands once. */
    private void takeOver(ReasonableAdjustment loaded) {
        Optional<ReasonableAdjustment> known =
                standing.stream().filter(loaded::hasCodeOf).findFirst();
        if (known.isEmpty()) {
            standing.add(loaded);
            changes.note("adjustment", "none", loaded.code());
        } else if (known.get().ownedByHousingSystem()) {
            changes.hidden("note of " + loaded.code(), known.get().note(), loaded.note());
            known.get().noteAs(loaded);
        } else if (!Objects.equals(known.get().note(), loaded.note())) {
            String theirs = Objects.requireNonNullElse(loaded.note(), "");
            differences.add(new Found(
                    Facet.ADJUSTMENT.field(loaded.code()),
                    Problem.DIFFERS,
                    theirs.substring(0, Math.min(theirs.length(), 320)),
                    known.get().note()));
        }
    }
}
