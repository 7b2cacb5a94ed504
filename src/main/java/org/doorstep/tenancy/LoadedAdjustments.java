package org.doorstep.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.audit.Changes;
import org.doorstep.tenancy.Difference.Facet;
import org.doorstep.tenancy.Difference.Found;
import org.doorstep.tenancy.Difference.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a load of the housing system's adjustments does to those of a person. A code stands once, whoever asked for it, and none that
 * was withdrawn here comes back by it.
 */
final class LoadedAdjustments {

    /** Of what a difference shows. */
    private static final int LONGEST = 320;

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
        } else if (known.get().isWithdrawn()) {
            differences.add(found(loaded, Problem.WITHDRAWN, null));
        } else if (!Objects.equals(known.get().note(), loaded.note())) {
            differences.add(found(loaded, Problem.DIFFERS, known.get().note()));
        }
    }

    private static Found found(ReasonableAdjustment loaded, Problem problem, @Nullable String ours) {
        String theirs = Objects.requireNonNullElse(loaded.note(), "");
        return new Found(
                Facet.ADJUSTMENT.field(loaded.code()), problem, shown(theirs), ours == null ? null : shown(ours));
    }

    private static String shown(String note) {
        return note.substring(0, Math.min(note.length(), LONGEST));
    }
}
