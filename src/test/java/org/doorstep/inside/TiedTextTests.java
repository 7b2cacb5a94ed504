package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A text acts on no visit but one of whoever has its number, however well its reference is known (safeguard 11). */
interface TiedTextTests {

    @Test
    default void who_lives_elsewhere_acts_on_no_visit_but_their_own() {
        Texter neighbour = Texter.of(Estate.home());
        TextedVisit texted = TextedVisit.booked();
        String words = "cancel " + texted.visit().reference();

        neighbour.writes(words).writes("x").writes("cancel").writes("x");
        TextedVisit.booked().writes(words).writes("x");

        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        assertThat(neighbour.received()).noneMatch(text -> text.contains("is cancelled"));
    }

    @Test
    default void who_has_moved_out_acts_on_nothing_there_any_more() {
        TextedVisit texted = TextedVisit.booked();
        Sql.change(
                "UPDATE tenancy SET end_date = ? WHERE property_id = ?",
                Estate.today().minusDays(1),
                texted.home().propertyId());

        texted.writes("cancel").writes("x");

        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        assertThat(texted.newest()).contains("We do not know this number");
    }

    @Test
    default void what_was_before_their_tenancy_is_not_theirs() {
        TextedVisit texted = TextedVisit.booked();
        LocalDate later = Estate.someDay().plusDays(1);
        Sql.change(
                "UPDATE tenancy SET start_date = ? WHERE property_id = ?",
                later,
                texted.home().propertyId());

        texted.writes("cancel").writes("x");

        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
    }

    @Test
    default void a_number_that_is_unsafe_or_does_not_work_acts_on_nothing() {
        for (String what : new String[] {"safe = FALSE", "usable = FALSE, broken_at = UTC_TIMESTAMP(6)"}) {
            TextedVisit texted = TextedVisit.booked();
            Sql.change(
                    "UPDATE contact_point SET " + what + " WHERE value = ?",
                    texted.phone().number());

            texted.writes("yes").writes("cancel").writes("x");

            assertThat(texted.stands()).as(what).isEqualTo(texted.stoodAt());
        }
    }
}
