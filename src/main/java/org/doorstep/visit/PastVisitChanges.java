package org.doorstep.visit;

import java.util.function.Function;
import org.doorstep.audit.Changes;
import org.doorstep.visit.PastVisit.Promise;
import org.doorstep.visit.PastVisit.Result;
import org.jspecify.annotations.Nullable;

/** What is different in a past visit, field by field, for the trail. */
final class PastVisitChanges {

    private final @Nullable PastVisit was;
    private final PastVisit is;
    private final Changes changes;

    private PastVisitChanges(@Nullable PastVisit was, PastVisit is, Changes changes) {
        this.was = was;
        this.is = is;
        this.changes = changes;
    }

    /**
     * Notes every field that differs.
     *
     * @param was null for a visit that was not known before
     */
    static void note(@Nullable PastVisit was, PastVisit is, Changes changes) {
        PastVisitChanges noted = new PastVisitChanges(was, is, changes);
        noted.noteWhat();
        noted.notePromise();
        noted.noteResult();
    }

    private void noteWhat() {
        of("worksOrders", visit -> String.join(" ", visit.worksOrders()));
        of("uprn", PastVisit::uprn);
        of("badgeNumber", PastVisit::badgeNumber);
        of("visitType", PastVisit::visitType);
        of("trade", PastVisit::trade);
    }

    private void notePromise() {
        ofPromise("earliestArrival", Promise::earliest);
        ofPromise("latestArrival", Promise::latest);
        ofPromise("minutes", promise -> promise.onSite().toMinutes());
        ofPromise("bookedOn", Promise::bookedOn);
        ofPromise("channel", Promise::channel);
        ofPromise("person", Promise::personReference);
        ofPromise("toldOn", Promise::toldOn);
        ofPromise("confirmed", Promise::confirmed);
    }

    private void noteResult() {
        ofResult("outcome", Result::outcome);
        ofResult("arrivedAt", Result::arrivedAt);
        ofResult("leftAt", Result::leftAt);
        // In somebody's own words: it may name a person.
        changes.hidden(
                "reason",
                was == null ? null : was.result().reason(),
                is.result().reason());
    }

    private void ofPromise(String field, Function<Promise, @Nullable Object> value) {
        of(field, visit -> value.apply(visit.promise()));
    }

    private void ofResult(String field, Function<Result, @Nullable Object> value) {
        of(field, visit -> value.apply(visit.result()));
    }

    private void of(String field, Function<PastVisit, @Nullable Object> value) {
        changes.optional(field, was == null ? null : value.apply(was), value.apply(is));
    }
}
