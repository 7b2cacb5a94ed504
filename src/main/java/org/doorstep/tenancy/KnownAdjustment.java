package org.doorstep.tenancy;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment that stands for a person, with what the catalogue says of it.
 *
 * @param kind null for a code of the landlord's own that the catalogue does not have
 */
public record KnownAdjustment(
        ReasonableAdjustment adjustment, @Nullable AdjustmentKind kind) {

    private static final int LAST = Integer.MAX_VALUE;

    /** As the catalogue has them; what it does not have comes last. */
    static final Comparator<KnownAdjustment> IN_ORDER = Comparator.comparing((KnownAdjustment each) ->
                    each.kind() == null ? LAST : each.kind().sort())
            .thenComparing(KnownAdjustment::code);

    public String code() {
        return adjustment.code();
    }

    /** Who may see it: as the person said, else as its kind says. What the catalogue does not have is the office's. */
    public SeenBy seenBy() {
        if (adjustment.seenBy() != null) {
            return adjustment.seenBy();
        }
        return kind == null ? SeenBy.OFFICE : kind.seenBy();
    }
}
