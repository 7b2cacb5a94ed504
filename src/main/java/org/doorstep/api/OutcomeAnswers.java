package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.visit.NotCounted;
import org.doorstep.visit.OrderOutcome;
import org.doorstep.visit.RecordingResult.OtherOrders;

/** Says what came of each works order of a visit. */
final class OutcomeAnswers {

    private OutcomeAnswers() {}

    /** Of an appointment as it stands. Without notes: they may name a person, and go back only to whoever told them. */
    static JsonArray list(List<OrderOutcome> outcomes) {
        return Answers.list(outcomes, each -> outcome(each).build());
    }

    static JsonArray listWithNotes(List<OrderOutcome> outcomes) {
        return Answers.list(outcomes, each -> Answers.withText(outcome(each), "note", each.note())
                .build());
    }

    private static JsonObjectBuilder outcome(OrderOutcome outcome) {
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("worksOrder", outcome.worksOrder())
                .add("outcome", outcome.outcome().name())
                .add("counts", outcome.counts());
        NotCounted why = outcome.notCountedBecause();
        return why == null ? answer : answer.add("notCountedBecause", why.name());
    }

    /** Each works order that is not the appointment's by its place in the body, and those that were left out by the list. */
    static List<FieldError> errors(OtherOrders other) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < other.told().size(); i++) {
            if (!other.its().contains(other.told().get(i))) {
                errors.add(new FieldError(
                        "/outcomes/" + i + "/worksOrder",
                        "The appointment does not serve this works order. It serves " + joined(other.its())));
            }
        }
        if (!other.leftOut().isEmpty()) {
            errors.add(new FieldError(
                    "/outcomes",
                    "Each works order of the appointment needs its outcome. Add " + joined(other.leftOut())));
        }
        return errors;
    }

    private static String joined(List<String> references) {
        return String.join(", ", references) + ".";
    }
}
