package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.jspecify.annotations.Nullable;

/** In which language somebody reads best, for whoever writes to them and knows no more than their row. */
@ApplicationScoped
public class ReadingLanguages {

    private static final String ASK =
            "SELECT w.language FROM person_wish w WHERE w.person_id = ? AND w.language IS NOT NULL";

    @Inject
    TransactionConnections connections;

    /**
     * Their language (BCP 47).
     *
     * @param person null where it is not known who it is
     * @return empty where they did not say
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> of(@Nullable Long person) {
        return person == null
                ? Optional.empty()
                : Rows.of(connections, ASK, List.of(person), row -> row.getString(1)).stream()
                        .findFirst();
    }
}
