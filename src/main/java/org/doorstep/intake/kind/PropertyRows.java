package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.Lines;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.csv.Cell;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.AccessDetails;
import org.doorstep.tenancy.PropertyDetails;
import org.doorstep.tenancy.PropertyRegister;
import org.doorstep.tenancy.PropertyRegister.Entry;
import org.doorstep.tenancy.Uprn;
import org.jspecify.annotations.Nullable;

/** Homes, and how to get in. */
@ApplicationScoped
class PropertyRows implements RowKind<Entry> {

    private static final List<String> ADDRESS = List.of("address_line_1", "address_line_2", "address_line_3");
    private static final List<String> ACCESS =
            List.of("entry_code", "key_safe", "warden", "parking", "asbestos", "two_people");
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_POSTCODE = 10;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_REMARK = 200;

    @Inject
    PropertyRegister properties;

    @Override
    public ImportKind kind() {
        return ImportKind.PROPERTIES;
    }

    @Override
    public List<Column> columns() {
        return Stream.of(
                        Stream.of(needed("uprn"), needed(ADDRESS.get(0))),
                        ADDRESS.stream().skip(1).map(Column::optional),
                        Stream.of(
                                needed("postcode"),
                                optional("patch"),
                                optional(Place.LATITUDE),
                                optional(Place.LONGITUDE),
                                needed("has_gas")),
                        ACCESS.stream().map(Column::optional))
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    public Entry read(Cells cells) {
        String uprn = Limits.shaped(cells.needed("uprn"), Shape.UPRN);
        cells.needed(ADDRESS.get(0));
        List<String> lines = ADDRESS.stream()
                .map(column -> cells.optionalText(column, LONGEST_LINE))
                .flatMap(Stream::ofNullable)
                .toList();
        Place place = Place.of(cells);
        PropertyDetails details = new PropertyDetails(
                cells.isFlawed() ? List.of("-") : lines,
                cells.needed("postcode").upTo(LONGEST_POSTCODE),
                cells.optionalText("patch", Limits.PATCH),
                place.latitude(),
                place.longitude(),
                cells.needed("has_gas").flag());
        return new Entry(new Uprn(uprn.isEmpty() ? "0" : uprn), details, access(cells));
    }

    /** Null, which leaves what stands, where the file says nothing of it. */
    private static @Nullable AccessDetails access(Cells cells) {
        if (ACCESS.stream().noneMatch(cells::has)) {
            return null;
        }
        return new AccessDetails(
                cells.optionalText("entry_code", LONGEST_CODE),
                cells.optionalText("key_safe", LONGEST_REMARK),
                cells.optionalText("warden", LONGEST_REMARK),
                cells.optionalText("parking", LONGEST_REMARK),
                cells.optionalText("asbestos", LONGEST_REMARK),
                Optional.of(cells)
                        .flatMap(each -> each.find("two_people"))
                        .map(Cell::flag)
                        .orElse(false));
    }

    @Override
    public String subject(Entry row) {
        return row.uprn().value();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.home");
    }

    @Override
    public List<Taken> put(List<Lines<Entry>> chunk, Author by) {
        return properties.putAll(chunk.stream().map(Lines::first).toList(), by).stream()
                .map(Answers::of)
                .toList();
    }
}
