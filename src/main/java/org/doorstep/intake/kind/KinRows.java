package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.PersonFacets;

/** Next of kin: everybody whom the housing system has for a person. */
@ApplicationScoped
class KinRows implements RowKind<FacetRow<NextOfKin>> {

    private static final int LONGEST_RELATION = 100;
    private static final int LONGEST_PURPOSE = 300;

    @Inject
    PersonFacets facets;

    @Override
    public ImportKind kind() {
        return ImportKind.NEXT_OF_KIN;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                needed("person_reference"),
                needed("name"),
                needed("relation"),
                needed("kind"),
                needed("value"),
                optional("purpose"));
    }

    @Override
    public FacetRow<NextOfKin> read(Cells cells) {
        String person = Limits.shaped(cells.needed("person_reference"), Shape.PERSON);
        if (cells.areEmpty("name", "relation", "kind", "value", "purpose")) {
            return new FacetRow<>(person, null);
        }
        return new FacetRow<>(
                person,
                new NextOfKin(
                        cells.needed("name").upTo(Limits.NAME),
                        cells.needed("relation").upTo(LONGEST_RELATION),
                        cells.needed("kind").oneOf(ContactKind.class),
                        cells.needed("value").upTo(Limits.CONTACT),
                        cells.optionalText("purpose", LONGEST_PURPOSE)));
    }

    @Override
    public String subject(FacetRow<NextOfKin> row) {
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
    public List<Taken> put(List<Lines<FacetRow<NextOfKin>>> chunk, Author by) {
        return facets.putNextOfKin(FacetRow.all(chunk), by).stream()
                .map(Answers::of)
                .toList();
    }
}
