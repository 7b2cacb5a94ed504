package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who reads which kind of file. */
@ApplicationScoped
public class RowKinds {

    @Any
    @Inject
    Instance<RowKind<?>> readers;

    /** The kinds of files that can come in, in the order in which they should. */
    public List<ImportKind> all() {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> find(kind).isPresent())
                .toList();
    }

    RowKind<?> reader(ImportKind kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("Nothing reads " + kind));
    }

    private Optional<? extends RowKind<?>> find(ImportKind kind) {
        return readers.stream().filter(each -> each.kind() == kind).findFirst();
    }
}
