package org.doorstep.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.intake.Shape;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.ReasonableAdjustment;

/** Reads the people of a tenancy. */
final class TenancyFields {

    private static final int MOST_PEOPLE = 50;
    private static final int MOST_OF_A_KIND = 20;
    private static final int LONGEST_CONTACT = 320;

    private final LocalDate today;
    private final List<FieldError> warnings = new ArrayList<>();

    /** Reads on this local date of the landlord. */
    TenancyFields(LocalDate today) {
        this.today = today;
    }

    /** What was kept although it cannot be used. */
    List<FieldError> warnings() {
        return List.copyOf(warnings);
    }

    List<PersonDetails> people(Fields tenancy) {
        Set<String> references = new HashSet<>();
        List<PersonDetails> people = new ArrayList<>();
        for (Fields each : tenancy.objects("people", MOST_PEOPLE)) {
            PersonDetails person = person(each);
            people.add(person);
            onlyOnce(references, person.personReference(), each, "personReference");
        }
        return people;
    }

    private PersonDetails person(Fields person) {
        return new PersonDetails(
                person.shaped("personReference", Shape.PERSON),
                person.text("fullName", 200),
                person.optionalText("title", 40),
                dateOfBirth(person),
                person.oneOf("role", MemberRole.class),
                contactPoints(person),
                person.has("adjustments") ? adjustments(person) : null,
                person.has("nextOfKin") ? nextOfKin(person) : null);
    }

    private LocalDate dateOfBirth(Fields person) {
        LocalDate born = person.date("dateOfBirth");
        if (born.isAfter(today)) {
            person.errors().refuse(person.pointerTo("dateOfBirth"), "Send a date of birth that is not in the future.");
        }
        return born;
    }

    private List<ContactPoint> contactPoints(Fields person) {
        List<ContactPoint> points = new ArrayList<>();
        for (Fields each : person.objects("contactPoints", MOST_OF_A_KIND)) {
            ContactPoint point = ContactPoint.fromHousingSystem(
                    each.oneOf("kind", ContactKind.class), each.text("value", LONGEST_CONTACT), points.size());
            points.add(point);
            if (!point.usable()) {
                warnings.add(new FieldError(each.pointerTo("value"), mend(point.kind())));
            }
        }
        return points;
    }

    private static String mend(ContactKind kind) {
        return switch (kind) {
            case MOBILE -> "Kept, but not used: this cannot be a mobile number. Correct it and send the tenancy again.";
            case LANDLINE ->
                "Kept, but not used: this cannot be a landline number. Correct it and send the tenancy again.";
            case EMAIL, POST -> "Kept, but not used: this cannot be an address. Correct it and send the tenancy again.";
        };
    }

    private static List<ReasonableAdjustment> adjustments(Fields person) {
        Set<String> codes = new HashSet<>();
        List<ReasonableAdjustment> adjustments = new ArrayList<>();
        for (Fields each : person.optionalObjects("adjustments", MOST_OF_A_KIND)) {
            String code = each.shaped("code", Shape.CODE);
            adjustments.add(new ReasonableAdjustment(code, each.optionalText("note", 500)));
            onlyOnce(codes, code, each, "code");
        }
        return adjustments;
    }

    private static List<NextOfKin> nextOfKin(Fields person) {
        return person.optionalObjects("nextOfKin", MOST_OF_A_KIND).stream()
                .map(each -> new NextOfKin(
                        each.text("name", 200),
                        each.text("relation", 100),
                        each.oneOf("kind", ContactKind.class),
                        each.text("value", LONGEST_CONTACT),
                        each.text("purpose", 300)))
                .toList();
    }

    private static void onlyOnce(Set<String> met, String key, Fields fields, String name) {
        if (!key.isEmpty() && !met.add(key)) {
            fields.errors().refuse(fields.pointerTo(name), "Send each of these once in a list.");
        }
    }
}
