package org.doorstep.intake.kind;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorstep.intake.Lines;
import org.doorstep.tenancy.PersonFacets;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said of a person.
 *
 * @param thing null where the row says that there is none
 */
record FacetRow<T>(String person, @Nullable T thing) {

    /** Everything that rows together say of a person. */
    static <T> PersonFacets.Of<T> all(Lines<FacetRow<T>> lines) {
        Stream<T> things = lines.rows().stream()
                .map(FacetRow::thing)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return new PersonFacets.Of<>(lines.subject(), things.toList());
    }

    static <T> List<PersonFacets.Of<T>> all(List<Lines<FacetRow<T>>> chunk) {
        return chunk.stream().map(FacetRow::all).toList();
    }
}
