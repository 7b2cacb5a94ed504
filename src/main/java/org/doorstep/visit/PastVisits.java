package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.audit.Arrival;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.works.WorksOrders;
import org.jspecify.annotations.Nullable;

/** Puts a landlord's history of visits in, many at a time. What stands already is compared first and costs one statement. */
@ApplicationScoped
public class PastVisits {

    /** What became of a visit that was put in. */
    public enum Put {
        MADE,
        CHANGED,
        UNCHANGED,
        /** Nothing was stored: the home must come in first. */
        NO_SUCH_HOME,
        /** Nothing was stored: the operative must come in first. */
        NO_SUCH_OPERATIVE,
        /** Nothing was stored: the person must come in first, or be left out. */
        NO_SUCH_PERSON,
        /** Nothing was stored: visit types are set by the landlord. */
        NO_SUCH_VISIT_TYPE,
        /** Nothing was stored: its window is still to come. */
        NOT_PAST
    }

    /** What the visits name, as far as it is known here. */
    private record Known(
            Map<String, Long> homes, Map<String, Long> operatives, Map<String, Long> people, Set<String> visitTypes) {}

    @Inject
    Clock clock;

    @Inject
    PastVisitRows rows;

    @Inject
    Tenancies tenancies;

    @Inject
    OperativeRegister operatives;

    @Inject
    WorksOrders worksOrders;

    @Inject
    AuditTrail audit;

    /** Makes visits or brings them up to date, in one transaction; answers in the same order. Each reference is named once. */
    @Retried
    @Transactional
    public List<Put> putAll(List<PastVisit> visits, Author by) {
        Map<String, PastVisit> standing =
                rows.find(visits.stream().map(PastVisit::reference).toList());
        List<PastVisit> fresh = visits.stream()
                .filter(visit -> !visit.equals(standing.get(visit.reference())))
                .toList();
        Map<String, Put> puts = fresh.isEmpty() ? Map.of() : store(fresh, standing, by);
        return visits.stream()
                .map(visit -> puts.getOrDefault(visit.reference(), Put.UNCHANGED))
                .toList();
    }

    private Map<String, Put> store(List<PastVisit> fresh, Map<String, PastVisit> standing, Author by) {
        Known known = known(fresh);
        Instant now = clock.instant();
        Map<String, Put> puts = new LinkedHashMap<>();
        List<PastVisitRow> made = new ArrayList<>();
        List<PastVisitRow> changed = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (PastVisit visit : fresh) {
            PastVisit was = standing.get(visit.reference());
            Put put = refusal(visit, known, now);
            if (put == null) {
                put = was == null ? Put.MADE : Put.CHANGED;
                (was == null ? made : changed).add(row(visit, known));
                deeds.add(deed(visit, was, by));
            }
            puts.put(visit.reference(), put);
        }
        rows.insert(made);
        rows.update(changed);
        audit.recordAll(deeds);
        return puts;
    }

    private static @Nullable Put refusal(PastVisit visit, Known known, Instant now) {
        String person = visit.promise().personReference();
        if (!known.homes().containsKey(visit.uprn().value())) {
            return Put.NO_SUCH_HOME;
        }
        if (!known.operatives().containsKey(visit.badgeNumber())) {
            return Put.NO_SUCH_OPERATIVE;
        }
        if (person != null && !known.people().containsKey(person)) {
            return Put.NO_SUCH_PERSON;
        }
        if (!known.visitTypes().contains(visit.visitType())) {
            return Put.NO_SUCH_VISIT_TYPE;
        }
        return visit.promise().earliest().isAfter(now) ? Put.NOT_PAST : null;
    }

    private Known known(List<PastVisit> fresh) {
        List<String> named = fresh.stream()
                .map(visit -> visit.promise().personReference())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Known(
                tenancies.idsOfHomes(fresh.stream()
                        .map(visit -> visit.uprn().value())
                        .distinct()
                        .toList()),
                operatives.idsOf(
                        fresh.stream().map(PastVisit::badgeNumber).distinct().toList()),
                named.isEmpty() ? Map.of() : tenancies.idsOfPeople(named),
                Set.copyOf(worksOrders.visitTypeCodes()));
    }

    private static PastVisitRow row(PastVisit visit, Known known) {
        String person = visit.promise().personReference();
        return new PastVisitRow(
                visit,
                Objects.requireNonNull(known.homes().get(visit.uprn().value())),
                Objects.requireNonNull(known.operatives().get(visit.badgeNumber())),
                person == null ? null : known.people().get(person));
    }

    private static Deed deed(PastVisit visit, @Nullable PastVisit was, Author by) {
        Arrival<PastVisit> arrival = Arrival.of(visit, was == null);
        PastVisitChanges.note(was, visit, arrival.changes());
        return arrival.deed(by, "past-visit.put", visit.reference())
                .forPerson(visit.promise().personReference());
    }
}
