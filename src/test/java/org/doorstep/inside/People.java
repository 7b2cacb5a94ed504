package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.Membership;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.PeopleAsTheyStand;
import org.doorstep.tenancy.PeopleRegister;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.PersonFacets;
import org.doorstep.tenancy.ReasonableAdjustment;
import org.doorstep.tenancy.RentAccountNumber;

/** Says more of the people of a home, and looks at them. */
final class People {

    static final Author ADVISER = new Author("staff:advis", Way.STAFF);

    private People() {}

    static Person of(Home home) {
        return Beans.the(PeopleAsTheyStand.class)
                .find(List.of(home.person()))
                .get(home.person())
                .person();
    }

    /** "MOBILE +447700900482 TENANT": what is in use, in the order in which it is tried. */
    static List<String> inUse(Home home) {
        return of(home).contactPoints().stream()
                .filter(point -> point.usable() && point.safe())
                .map(point -> point.kind() + " " + point.value() + " " + point.source())
                .toList();
    }

    static void replaceMobile(Home home, String number, ContactSource source) {
        Author by = source == ContactSource.ADVISER ? ADVISER : new Author("person:" + home.person(), Way.WEB);
        assertThat(Beans.the(ContactChange.class).replace(home.person(), ContactKind.MOBILE, number, source, by))
                .isEqualTo(ContactChange.Changed.DONE);
    }

    /** As the housing system says: one adjustment. */
    static void adjust(Home home, String code, String note) {
        facets().putAdjustments(
                        List.of(new PersonFacets.Of<>(home.person(), List.of(new ReasonableAdjustment(code, note)))),
                        Author.SYSTEM);
    }

    /** As the housing system says: one son. */
    static void kin(Home home, String name, String mobile) {
        kinFor(home, name, mobile, null);
    }

    /** The same, named for something. */
    static void kinFor(Home home, String name, String mobile, String purpose) {
        NextOfKin kin = new NextOfKin(name, "Son", ContactKind.MOBILE, mobile, purpose);
        facets().putNextOfKin(List.of(new PersonFacets.Of<>(home.person(), List.of(kin))), Author.SYSTEM);
    }

    /** As the housing system says: a joint tenant with a mobile; their reference. */
    static String joinedBy(Home home, String mobile) {
        String reference = "OTHER-" + home.person();
        join(home.rentAccount(), reference, mobile);
        return reference;
    }

    static void join(String rentAccount, String reference, String mobile) {
        Beans.the(PeopleRegister.class)
                .putAll(
                        List.of(new Membership(
                                reference,
                                new RentAccountNumber(rentAccount),
                                "Ana García",
                                null,
                                LocalDate.of(1981, 2, 3),
                                MemberRole.JOINT_TENANT,
                                false)),
                        Author.SYSTEM);
        List<ContactPoint> points = new ArrayList<>();
        points.add(ContactPoint.fromHousingSystem(ContactKind.MOBILE, mobile, 0));
        facets().putContactPoints(List.of(new PersonFacets.Of<>(reference, points)), Author.SYSTEM);
    }

    static JsonValue json(String withApostrophes) {
        try (JsonReader reader = Json.createReader(new StringReader(withApostrophes.replace('\'', '"')))) {
            return reader.readValue();
        }
    }

    private static PersonFacets facets() {
        return Beans.the(PersonFacets.class);
    }
}
