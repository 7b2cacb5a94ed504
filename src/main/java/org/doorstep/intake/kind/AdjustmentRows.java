package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.PersonFacets;
import org.doorstep.tenancy.ReasonableAdjustment;

/** Reasonable adjustments: all that the housing system has for a person. */
@ApplicationScoped
class AdjustmentRows implements RowKind<FacetRow<ReasonableAdjustment>> {

    private static final int LONGEST_NOTE = 500;

    @Inject
    PersonFacets facets;

    @Override
    public ImportKind kind() {
        return ImportKind.ADJUSTMENTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(needed("person_reference"), needed("code"), optional("note"));
    }

    @Override
    public FacetRow<ReasonableAdjustment> read(Cells cells) {
        String person = Limits.shaped(cells.needed("person_reference"), Shape.PERSON);
        if (cells.areEmpty("code", "note")) {
            return new FacetRow<>(person, null);
        }
        String code = Limits.shaped(cells.needed("code"), Shape.CODE);
        return new FacetRow<>(person, new ReasonableAdjustment(code, cells.optionalText("note", LONGEST_NOTE)));
    }

    @Override
    public String subject(FacetRow<ReasonableAdjustment> row) {
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
    public List<Taken> put(List<Lines<FacetRow<ReasonableAdjustment>>> chunk, Author by) {
        List<PersonFacets.Of<ReasonableAdjustment>> people = FacetRow.all(chunk);
        List<PersonFacets.Of<ReasonableAdjustment>> clear =
                people.stream().filter(each -> !saysOneTwice(each)).toList();
        var answers = facets.putAdjustments(clear, by).iterator();
        return IntStream.range(0, people.size())
                .mapToObj(i -> saysOneTwice(people.get(i))
                        ? Taken.refused("code", Mend.of("adjustment.twice"))
                        : Answers.of(answers.next()))
                .toList();
    }

    private static boolean saysOneTwice(PersonFacets.Of<ReasonableAdjustment> person) {
        Set<String> codes = new HashSet<>();
        return person.all().stream().anyMatch(each -> !codes.add(each.code()));
    }
}
