package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.intake.Shape;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Property;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Uprn;
import org.doorstep.works.WorksOrderDetails;
import org.doorstep.works.WorksOrders;
import org.jspecify.annotations.Nullable;

/** Reads a works order, and looks up what it names: its home and its visit type. */
@ApplicationScoped
public class WorksOrderFields {

    private static final int LONGEST_DAY_MINUTES = 720;
    private static final int MOST_SKILLS = 20;
    /** Skills are kept in one column, with commas between. */
    private static final int LONGEST_SKILLS = 300;

    @Inject
    Tenancies tenancies;

    @Inject
    WorksOrders worksOrders;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    WorksOrderDetails read(String reference, Fields fields) {
        long home = home(fields);
        return new WorksOrderDetails(
                home,
                visitType(fields),
                fields.shaped("trade", Shape.CODE),
                Duration.ofMinutes(fields.integer("minutes", 5, LONGEST_DAY_MINUTES)),
                fields.optionalDate("dueBy"),
                fields.text("description", 2000),
                fields.optionalText("priority", 40),
                fields.optionalInstant("awareAt"),
                fields.optionalDate("notBefore"),
                skills(fields),
                fields.optionalInteger("crewSize", 1, 6, 1),
                after(reference, fields).orElse(null),
                privateTo(home, fields));
    }

    private @Nullable Long privateTo(long home, Fields fields) {
        String person = fields.optionalText("privateTo", 60);
        if (person == null) {
            return null;
        }
        Optional<Long> tenant = tenancies.findTenantAt(home, person, dates.dateOf(clock.instant()));
        if (tenant.isEmpty() && home != 0) {
            fields.errors()
                    .refuse(
                            "/privateTo",
                            "Send the personReference of a tenant or joint tenant of this home, or leave it out.");
        }
        return tenant.orElse(null);
    }

    private long home(Fields fields) {
        String uprn = fields.shaped("uprn", Shape.UPRN);
        if (uprn.isEmpty()) {
            return 0;
        }
        Optional<Property> home = tenancies.findProperty(new Uprn(uprn));
        if (home.isEmpty()) {
            fields.errors().refuse("/uprn", "No home has this UPRN. Put it in with PUT /properties first.");
        }
        return home.map(Property::id).orElse(0L);
    }

    private String visitType(Fields fields) {
        String code = fields.shaped("visitType", Shape.CODE);
        List<String> known = worksOrders.visitTypeCodes();
        if (!code.isEmpty() && !known.contains(code)) {
            fields.errors().refuse("/visitType", "Send one of " + String.join(", ", known) + ".");
        }
        return code;
    }

    private static List<String> skills(Fields fields) {
        List<String> skills = fields.optionalTexts("skills", 0, MOST_SKILLS, skill -> skill.as(Shape.LISTED));
        if (String.join(",", skills).length() > LONGEST_SKILLS) {
            fields.errors().refuse("/skills", "Send fewer or shorter ones: 300 characters in all.");
        }
        return skills;
    }

    private static Optional<String> after(String reference, Fields fields) {
        Optional<String> first = fields.written("after").map(each -> each.as(Shape.WORKS_ORDER));
        if (first.isPresent() && first.get().equals(reference) && !reference.isEmpty()) {
            fields.errors().refuse("/after", "Send the reference of another works order.");
        }
        return first;
    }
}
