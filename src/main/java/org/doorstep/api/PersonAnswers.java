package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.ReasonableAdjustment;
import org.doorstep.tenancy.ToldPerson;

/** What is told of a person to the landlord's other systems: never anything by which it would be unsafe to reach them. */
final class PersonAnswers {

    private PersonAnswers() {}

    /** How they are reached. */
    static JsonObjectBuilder reached(Person person) {
        return Json.createObjectBuilder()
                .add("personReference", person.reference())
                .add("contactPoints", Answers.list(person.contactPointsForOthers(), PersonAnswers::contactPoint));
    }

    /** All that tenants and advisers may change. */
    static JsonObjectBuilder whole(ToldPerson told) {
        return reached(told.person())
                .add("adjustments", Answers.list(told.adjustments(), PersonAnswers::adjustment))
                .add("nextOfKin", Answers.list(told.nextOfKin(), PersonAnswers::nextOfKin));
    }

    private static JsonObject contactPoint(ContactPoint point) {
        return Json.createObjectBuilder()
                .add("kind", point.kind().name())
                .add("value", point.value())
                .add("usable", point.usable())
                .add("source", point.source().name())
                .build();
    }

    private static JsonObject adjustment(ReasonableAdjustment adjustment) {
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("code", adjustment.code())
                .add("source", adjustment.source().name());
        return Answers.withText(answer, "note", adjustment.note()).build();
    }

    private static JsonObject nextOfKin(NextOfKin kin) {
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("name", kin.name())
                .add("relation", kin.relation())
                .add("kind", kin.kind().name())
                .add("value", kin.value())
                .add("source", kin.source().name());
        return Answers.withText(answer, "purpose", kin.purpose()).build();
    }
}
