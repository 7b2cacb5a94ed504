package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.doorstep.tenancy.AbsenceDetails;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.ToldAbsence;

/** What is told of an absence to the landlord's other systems: when, and whether we get in; never why, by whom or where they stay. */
final class AwayAnswers {

    private AwayAnswers() {}

    static JsonObject told(ToldAbsence absence) {
        return dates(absence.rentAccountNumber(), absence.span())
                .add("somebodyLetsUsIn", absence.somebodyLetsUsIn())
                .build();
    }

    /**
     * What was just sent.
     *
     * @param visits references of those on days on which nobody can let us in
     */
    static JsonObject stored(RentAccountNumber account, AbsenceDetails said, List<String> visits) {
        return dates(account.written(), said.span())
                .add("letIn", said.lettingIn().kind().name())
                .add("affectedAppointments", Answers.list(visits))
                .build();
    }

    private static JsonObjectBuilder dates(String rentAccountNumber, AbsenceSpan span) {
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("rentAccountNumber", rentAccountNumber)
                .add("from", span.first().toString());
        return Answers.withText(
                answer, "until", span.last() == null ? null : span.last().toString());
    }
}
