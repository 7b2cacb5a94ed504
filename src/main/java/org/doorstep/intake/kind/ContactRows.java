package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.PersonFacets;

/** How people are reached: all that the housing system has of a person, in the order in which it should be tried. */
@ApplicationScoped
class ContactRows implements RowKind<FacetRow<ContactRows.Said>> {

    /** As it is written in the file. */
    record Said(ContactKind kind, String value) {}

    @Inject
    PersonFacets facets;

    @Override
    public ImportKind kind() {
        return ImportKind.CONTACT_POINTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(needed("person_reference"), needed("kind"), needed("value"));
    }

    @Override
    public FacetRow<Said> read(Cells cells) {
        String person = Limits.shaped(cells.needed("person_reference"), Shape.PERSON);
        if (cells.areEmpty("kind", "value")) {
            return new FacetRow<>(person, null);
        }
        ContactKind kind = cells.needed("kind").oneOf(ContactKind.class);
        String value = cells.needed("value").upTo(Limits.CONTACT);
        if (!cells.isFlawed() && !ContactPoint.fromHousingSystem(kind, value, 0).usable()) {
            cells.warn("value", value, Mend.of("contact.unusable", Mend.of("contact.unusable." + kind)));
        }
        return new FacetRow<>(person, new Said(kind, value));
    }

    @Override
    public String subject(FacetRow<Said> row) {
        return row.person();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.person");
    }

    @Override
    public boolean isGrouped() {
        return true;
    }

    @Override
    public List<Taken> put(List<Lines<FacetRow<Said>>> chunk, Author by) {
        return facets
                .putContactPoints(
                        FacetRow.all(chunk).stream().map(ContactRows::points).toList(), by)
                .stream()
                .map(Answers::of)
                .toList();
    }

    private static PersonFacets.Of<ContactPoint> points(PersonFacets.Of<Said> said) {
        List<ContactPoint> points = new ArrayList<>();
        for (Said each : said.all()) {
            points.add(ContactPoint.fromHousingSystem(each.kind(), each.value(), points.size()));
        }
        return new PersonFacets.Of<>(said.personReference(), points);
    }
}
