package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.settings.PlainDates;

/** Finds the adjustments that people choose from, and those that stand for somebody. */
@ApplicationScoped
public class Adjustments {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    /** The whole catalogue, in its order. */
    @Transactional
    public List<AdjustmentKind> kinds() {
        return database.createQuery("SELECT k FROM AdjustmentKind k ORDER BY k.sort, k.code", AdjustmentKind.class)
                .getResultList();
    }

    Optional<AdjustmentKind> findKind(String code) {
        return Optional.ofNullable(database.find(AdjustmentKind.class, code));
    }

    /** What stands for a person today, in the order of the catalogue: two statements. */
    @Transactional
    public List<KnownAdjustment> of(long personId) {
        LocalDate today = dates.dateOf(clock.instant());
        Map<String, AdjustmentKind> kinds =
                kinds().stream().collect(Collectors.toMap(AdjustmentKind::code, Function.identity()));
        return database.createQuery(
                        "SELECT a FROM Person p JOIN p.adjustments a WHERE p.id = :person", ReasonableAdjustment.class)
                .setParameter("person", personId)
                .getResultStream()
                .filter(adjustment -> adjustment.standsOn(today))
                .map(adjustment -> new KnownAdjustment(adjustment, kinds.get(adjustment.code())))
                .sorted(KnownAdjustment.IN_ORDER)
                .toList();
    }
}
