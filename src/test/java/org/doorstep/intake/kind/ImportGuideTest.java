package org.doorstep.intake.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.RowKind;
import org.doorstep.intake.csv.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide names every column that a file may have, and says which of them it must have. */
class ImportGuideTest {

    private static final List<RowKind<?>> KINDS = List.of(
            new PropertyRows(),
            new TenancyRows(),
            new PeopleRows(),
            new ContactRows(),
            new KinRows(),
            new AdjustmentRows(),
            new OperativeRows(),
            new ShiftRows(),
            new BusyRows(),
            new WorksOrderRows(),
            new VisitRows());
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `(\\w+)` \\| (yes )?\\|");

    @ParameterizedTest
    @EnumSource
    void the_guide_tells_the_columns_of_each_kind(ImportKind kind) throws IOException {
        List<Column> columns = KINDS.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .columns();

        List<Column> told = COLUMN.matcher(sectionOf(kind))
                .results()
                .map(row -> new Column(row.group(1), row.group(2) != null))
                .toList();

        assertThat(told).containsExactlyElementsOf(columns);
    }

    private static String sectionOf(ImportKind kind) throws IOException {
        String guide = Files.readString(Path.of("docs/import.md"));
        Matcher section = Pattern.compile("(?ms)^## " + kind.path() + "$(.*?)(?=^## |\\z)")
                .matcher(guide);
        assertThat(section.find()).as(Arrays.toString(ImportKind.values())).isTrue();
        return section.group(1);
    }
}
