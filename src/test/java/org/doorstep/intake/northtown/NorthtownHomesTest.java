package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NorthtownHomesTest {

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;
    private final List<NamedCsvRecord> homes = estate.rows("properties");

    @Test
    void each_home_has_a_twelve_figure_uprn_and_an_address_of_its_own() {
        assertThat(estate.column("properties", "uprn"))
                .doesNotHaveDuplicates()
                .allMatch(uprn -> uprn.matches("4510[0-9]{8}"));
        assertThat(estate.column("properties", "address_line_1")).doesNotHaveDuplicates();
    }

    @Test
    void homes_stand_within_the_town() {
        assertThat(homes).allSatisfy(home -> {
            assertThat(Double.parseDouble(home.getField("latitude"))).isBetween(54.985, 55.05);
            assertThat(Double.parseDouble(home.getField("longitude"))).isBetween(-1.60, -1.43);
        });
    }

    @Test
    void neighbours_in_a_street_are_near_each_other() {
        assertThat(grouped("postcode").values()).allSatisfy(street -> {
            assertThat(spread(street, "latitude")).isLessThan(0.005);
            assertThat(spread(street, "longitude")).isLessThan(0.009);
        });
    }

    @Test
    void postcodes_look_right_and_are_of_one_street_or_block() {
        assertThat(grouped("postcode")).hasSize(98).allSatisfy((postcode, street) -> assertThat(postcode)
                .matches("NE(12|25|27|28|29) [0-9][ABD-HJLNP-UW-Z]{2}"));
    }

    @Test
    void ten_patches_share_the_town() {
        assertThat(grouped("patch")).hasSize(10).allSatisfy((patch, inIt) -> assertThat(inIt)
                .hasSizeGreaterThan(60));
    }

    @Test
    void thirty_five_blocks_have_several_flats_and_one_code_at_each_door() {
        Map<String, List<NamedCsvRecord>> blocks = homes.stream()
                .filter(home -> home.getField("address_line_1").startsWith("Flat "))
                .collect(Collectors.groupingBy(
                        home -> home.getField("address_line_1").split(", ", 2)[1]));

        assertThat(blocks).hasSize(35).allSatisfy((block, flats) -> {
            assertThat(flats).hasSizeGreaterThan(10);
            assertThat(flats.stream()
                            .map(flat -> flat.getField("entry_code"))
                            .filter(Predicate.not(String::isEmpty))
                            .distinct())
                    .hasSize(1);
        });
    }

    @Test
    void some_of_every_kind_of_access_detail_is_there() {
        assertThat(Stream.of("entry_code", "key_safe", "warden", "parking", "asbestos"))
                .allSatisfy(column -> assertThat(homes.stream()
                                .filter(home -> !home.getField(column).isEmpty()))
                        .as(column)
                        .hasSizeBetween(40, 900));
        assertThat(homes.stream().filter(home -> home.getField("two_people").equals("yes")))
                .hasSizeBetween(5, 40);
        assertThat(homes.stream().filter(home -> home.getField("has_gas").equals("no")))
                .hasSizeBetween(80, 300);
    }

    private Map<String, List<NamedCsvRecord>> grouped(String column) {
        return estate.grouped("properties", column);
    }

    private static double spread(List<NamedCsvRecord> street, String column) {
        double[] sorted = street.stream()
                .mapToDouble(home -> Double.parseDouble(home.getField(column)))
                .sorted()
                .toArray();
        return sorted[sorted.length - 1] - sorted[0];
    }
}
