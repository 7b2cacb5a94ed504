package org.doorstep.intake.kind;

import static org.doorstep.intake.csv.Column.needed;
import static org.doorstep.intake.csv.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.schedule.OperativeDetails.RegistrationDetails;
import org.doorstep.schedule.OperativeRegister;

/** Operatives. */
@ApplicationScoped
class OperativeRows implements RowKind<OperativeRows.Said> {

    /** An operative as the file says. */
    record Said(String badge, OperativeDetails details) {}

    private static final int LONGEST_EMPLOYER = 120;
    private static final int LONGEST_GENDER = 40;
    private static final int LONGEST_REGISTRATIONS = 1000;
    private static final Pattern REGISTRATION =
            Pattern.compile("[^\\s;,]{1,60}\\s+[^\\s;,]{1,60}(?:\\s+[^\\s;,]{1,40}){0,7}");

    @Inject
    OperativeRegister operatives;

    @Override
    public ImportKind kind() {
        return ImportKind.OPERATIVES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                needed("badge_number"),
                needed("name"),
                needed("trades"),
                optional("languages"),
                optional("patch"),
                optional("employer"),
                optional("registrations"),
                optional("gender"),
                optional("photo"),
                optional(Place.LATITUDE),
                optional(Place.LONGITUDE));
    }

    @Override
    public Said read(Cells cells) {
        Place start = Place.of(cells);
        return new Said(
                Limits.shaped(cells.needed("badge_number"), Shape.BADGE),
                new OperativeDetails(
                        cells.needed("name").upTo(Limits.NAME),
                        codes(cells.needed("trades"), Shape.CODE),
                        cells.find("languages")
                                .map(cell -> codes(cell, Shape.LANGUAGE))
                                .orElse(List.of()),
                        cells.optionalText("patch", Limits.PATCH),
                        cells.optionalText("employer", LONGEST_EMPLOYER),
                        cells.find("registrations")
                                .map(OperativeRows::registrations)
                                .orElse(List.of()),
                        cells.optionalText("gender", LONGEST_GENDER),
                        cells.find("photo")
                                .map(cell -> cell.as(Shape.FACE.pattern(), Mend.of("photo.unreadable")))
                                .orElse(null),
                        start.latitude(),
                        start.longitude()));
    }

    private static List<String> codes(Cell cell, Shape shape) {
        List<String> codes = cell.codes().stream().distinct().toList();
        return codes.stream().allMatch(shape::fits) ? codes : cell.refused(shape.mend(), List.of());
    }

    private static List<RegistrationDetails> registrations(Cell cell) {
        List<String> written = Arrays.stream(cell.upTo(LONGEST_REGISTRATIONS).split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (!written.stream().allMatch(each -> REGISTRATION.matcher(each).matches())) {
            return cell.refused(Mend.of("registration.unreadable"), List.of());
        }
        return written.stream().map(OperativeRows::registration).toList();
    }

    private static RegistrationDetails registration(String written) {
        List<String> words = List.of(written.split("\\s+"));
        return new RegistrationDetails(words.get(0), words.get(1), words.subList(2, words.size()));
    }

    @Override
    public String subject(Said row) {
        return row.badge();
    }

    @Override
    public String subjectWord() {
        return Mend.of("subject.operative");
    }

    /** A landlord has some hundreds of them. */
    @Override
    @Transactional
    public List<Taken> put(List<Lines<Said>> chunk, Author by) {
        return chunk.stream()
                .map(lines ->
                        operatives.put(lines.first().badge(), lines.first().details(), by))
                .map(put -> Taken.of(Taken.Result.valueOf(put.name())))
                .toList();
    }
}
