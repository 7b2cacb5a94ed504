package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.doorstep.privacy.CopyFile;
import org.doorstep.privacy.OwnCopy;
import org.doorstep.privacy.OwnCopy.Field;
import org.doorstep.privacy.Part;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** A person's own copy as people read it. What has no words of its own in the texts is said as the register names it, with spaces. */
@ApplicationScoped
public class CopyWords {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z]+(_[A-Z]+)*");

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    @Inject
    Landlord landlord;

    /** Under one heading. */
    public record Chapter(String heading, List<Kind> kinds) {}

    /** Rows of one kind. */
    public record Kind(String heading, List<List<Fact>> rows) {}

    /** "Date of birth": "Friday 1 January 1980". */
    public record Fact(String name, String value) {}

    /** What there is, under its headings; what there is nothing of is left out. */
    public List<Chapter> chapters(OwnCopy copy) {
        return Arrays.stream(Part.values())
                .map(part -> new Chapter(words.of("my_data.part." + part), kinds(copy, part)))
                .filter(chapter -> !chapter.kinds().isEmpty())
                .toList();
    }

    /** Hands the browser the copy as a file. */
    public void download(OwnCopy copy) {
        FileAnswer.send("my-data.json", "application/json", new CopyFile(landlord.getZone()).of(copy));
    }

    private List<Kind> kinds(OwnCopy copy, Part part) {
        return copy.tables().stream()
                .filter(table -> table.part() == part && !table.rows().isEmpty())
                .map(table -> new Kind(
                        named("my_data.kind." + table.name(), table.name()),
                        table.rows().stream().map(this::facts).toList()))
                .toList();
    }

    private List<Fact> facts(OwnCopy.Row row) {
        return row.fields().stream()
                .filter(field -> field.value() != null)
                .map(this::fact)
                .toList();
    }

    private Fact fact(Field field) {
        return new Fact(named("my_data.field." + field.name(), field.name()), value(field.value()));
    }

    private String value(@Nullable Object value) {
        if (value instanceof Instant moment) {
            return dates.dayAndYear(moment) + ", " + dates.time(moment);
        }
        if (value instanceof LocalDate date) {
            return dates.dayAndYear(date);
        }
        if (value instanceof Boolean truth) {
            return words.of(truth ? "my_data.yes" : "my_data.no");
        }
        String text = String.valueOf(value);
        return CODE.matcher(text).matches() ? spaced(text.toLowerCase(Locale.UK)) : text;
    }

    private String named(String key, String otherwise) {
        return words.has(key) ? words.of(key) : spaced(otherwise);
    }

    private String spaced(String name) {
        return words.sentence(name.replace('_', ' '));
    }
}
