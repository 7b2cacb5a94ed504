package org.doorstep.tenancy;

import java.util.function.Function;
import org.doorstep.audit.Changes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an absence.
 *
 * @param reason null where they did not say
 * @param staying where they stay meanwhile; null where they did not say
 */
public record AbsenceDetails(
        AbsenceSpan span,
        LettingIn lettingIn,
        @Nullable AbsenceReason reason,
        @Nullable TemporaryAddress staying) {

    /** The same with nobody to let us in. */
    AbsenceDetails shut() {
        return new AbsenceDetails(span, new LettingIn.Nobody(), reason, staying);
    }

    /** The same without what only whoever said it may see. */
    AbsenceDetails impersonal() {
        return new AbsenceDetails(span, lettingIn, null, null);
    }

    /** What the trail learns: the dates and how we get in; of people only that it changed, and of the reason nothing. */
    static Changes between(@Nullable AbsenceDetails was, @Nullable AbsenceDetails is) {
        Changes changes = new Changes();
        changes.optional("from", of(was, said -> said.span.first()), of(is, said -> said.span.first()));
        changes.optional("until", of(was, said -> said.span.last()), of(is, said -> said.span.last()));
        changes.optional("letIn", of(was, said -> said.lettingIn.kind()), of(is, said -> said.lettingIn.kind()));
        changes.hidden("keyHolder", of(was, AbsenceDetails::keyHolder), of(is, AbsenceDetails::keyHolder));
        changes.hidden("conditions", of(was, AbsenceDetails::conditions), of(is, AbsenceDetails::conditions));
        changes.hidden("temporaryAddress", of(was, AbsenceDetails::staying), of(is, AbsenceDetails::staying));
        return changes;
    }

    private static <T> @Nullable T of(@Nullable AbsenceDetails said, Function<AbsenceDetails, @Nullable T> what) {
        return said == null ? null : what.apply(said);
    }

    private @Nullable LettingIn keyHolder() {
        return lettingIn instanceof LettingIn.KeyHolder ? lettingIn : null;
    }

    private @Nullable String conditions() {
        return lettingIn instanceof LettingIn.Consent consent ? consent.conditions() : null;
    }
}
