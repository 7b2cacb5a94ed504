package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.People.ADVISER;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.account.Corrections;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.Appointment;
import org.doorstep.privacy.CopyFile;
import org.doorstep.privacy.DataRegister;
import org.doorstep.privacy.Looks;
import org.doorstep.privacy.PersonExport;
import org.doorstep.privacy.Subjects;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.Differences;
import org.junit.jupiter.api.Test;

/** What is held about people is named, and each gets their own copy of it and nobody else's. */
interface PrivacyTests {

    @Test
    default void everything_that_is_held_is_named_in_the_register() {
        assertThat(DataRegister.gaps(schema())).isEmpty();
    }

    @Test
    default void what_nobody_named_is_told_with_what_to_do() {
        Map<String, Set<String>> schema = schema();
        schema.put("a_new_table", Set.of("id", "secret"));
        schema.computeIfPresent("next_of_kin", (name, columns) -> {
            Set<String> more = new TreeSet<>(columns);
            more.add("shoe_size");
            return more;
        });
        schema.remove("notice");

        assertThat(DataRegister.gaps(schema))
                .hasSize(3)
                .anyMatch(gap -> gap.contains("a_new_table") && gap.contains("DataRegister"))
                .anyMatch(gap -> gap.contains("next_of_kin.shoe_size") && gap.contains("shows()"))
                .anyMatch(gap -> gap.contains("notice is no table any more"));
    }

    @Test
    default void a_copy_holds_what_is_theirs() {
        Home home = home();
        People.kin(home, "Peter Kinsman", "07700 900999");
        People.adjust(home, "KNOCK_LOUDLY", "Knock on the window");
        Appointment visit = bookedFor(home);
        Bookings.awaitQuiet();

        JsonObject held = copy(home.person()).getJsonObject("held");

        assertThat(first(held, "person").getString("fullName")).isEqualTo("Siân O’Brien");
        assertThat(first(held, "contactPoint").getString("value")).isEqualTo(home.mobile());
        assertThat(first(held, "nextOfKin").getString("name")).isEqualTo("Peter Kinsman");
        assertThat(first(held, "reasonableAdjustment").getString("note")).isEqualTo("Knock on the window");
        assertThat(first(held, "tenancy").getString("rentAccountNumber")).isEqualTo(home.rentAccount());
        assertThat(first(held, "appointment").getString("reference")).isEqualTo(visit.reference());
        assertThat(first(held, "appointment").getString("whoCame")).isEqualTo("Priya Shah");
        assertThat(OffsetDateTime.parse(first(held, "appointment").getString("earliestArrival"))
                        .toInstant())
                .isEqualTo(at(someDay(), "09:00"));
        assertThat(first(held, "outboxMessage").getString("recipient")).isEqualTo(home.mobile());
        assertThat(held.getJsonArray("auditTrail")).isNotEmpty();
    }

    @Test
    default void a_copy_holds_nothing_of_a_joint_tenant() {
        Home home = home();
        String other = People.joinedBy(home, "07700 900998");
        Sql.change(
                "INSERT INTO next_of_kin (person_id, reference, name, relation, kind, value, source)"
                        + " SELECT id, CONCAT('olga-', id), 'Olga Otherkin', 'Aunt',"
                        + " 'MOBILE', '+447700900997', 'TENANT' FROM person WHERE person_reference = ?",
                other);
        Sql.change(
                "INSERT INTO reasonable_adjustment (person_id, code, note, source) SELECT id, 'OXYGEN', 'Oxygen for Ana', 'TENANT'"
                        + " FROM person WHERE person_reference = ?",
                other);
        Appointment mine = bookedFor(home);
        Appointment theirs = bookedFor(home);
        Sql.change(
                "UPDATE appointment SET booked_for = (SELECT id FROM person WHERE person_reference = ?) WHERE reference = ?",
                other,
                theirs.reference());
        Bookings.awaitQuiet();

        String text = copy(home.person()).toString();

        assertThat(text).contains(home.mobile(), mine.reference());
        assertThat(stringsOf(other)).hasSizeGreaterThan(5).contains("Ana García", "Olga Otherkin", "Oxygen for Ana");
        assertThat(stringsOf(other)).allSatisfy(string -> assertThat(text).doesNotContain(string));
        // That there is a visit was told to both; what is in it is told to whom it was made for.
        assertThat(copy(home.person())
                        .getJsonObject("held")
                        .getJsonArray("appointment")
                        .toString())
                .contains(mine.reference())
                .doesNotContain(theirs.reference());
        assertThat(copy(other).toString()).contains("Olga Otherkin").doesNotContain(home.mobile(), mine.reference());
    }

    @Test
    default void a_copy_tells_nobody_which_contact_is_unsafe_nor_what_was_sent_to_it() {
        Home home = home();
        Appointment visit = bookedFor(home);
        Bookings.awaitQuiet();
        assertThat(copy(home.person()).toString()).contains(home.mobile());

        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), ADVISER);

        String text = copy(home.person()).toString();
        assertThat(text).contains(visit.reference()).doesNotContain(home.mobile(), "nsafe");
        assertThat(Beans.the(Looks.class).at(home.person())).isEmpty();
    }

    @Test
    default void making_a_copy_and_looking_somebody_up_is_recorded_and_told_to_them_without_a_name() {
        Home home = home();

        assertThat(Beans.the(Subjects.class).look(home.rentAccount(), ADVISER))
                .extracting("reference")
                .containsExactly(home.person());
        Beans.the(PersonExport.class).of(home.person(), "by letter", ADVISER);

        assertThat(Sql.rows(
                        "SELECT action, detail FROM audit_trail WHERE for_whom = ? AND actor = ? ORDER BY id",
                        home.person(),
                        ADVISER.name()))
                .extracting(row -> row.get("action") + " " + row.get("detail"))
                .containsExactly("person.look ", "person.export by letter");
        assertThat(Beans.the(Looks.class).at(home.person()))
                .extracting(Looks.Look::action)
                .containsExactly("person.export", "person.look");
    }

    @Test
    default void a_look_at_who_can_be_let_in_by_a_correction_is_recorded_for_each() {
        Home home = home();

        Beans.the(Corrections.class).holders(home.rentAccount(), ADVISER);

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE for_whom = ? AND action = 'correction.look' AND actor = ?",
                        home.person(),
                        ADVISER.name()))
                .isEqualTo(1);
    }

    @Test
    default void a_look_at_a_difference_which_may_name_next_of_kin_is_recorded() {
        Home home = home();
        Sql.change(
                "INSERT INTO difference (person_id, field, problem, theirs, found_at, state, version) SELECT id, 'KIN.withdrawn', 'WITHDRAWN',"
                        + " 'Peter Kinsman', UTC_TIMESTAMP(6), 'OPEN', 0 FROM person WHERE person_reference = ?",
                home.person());
        long number = Sql.number("SELECT id FROM difference WHERE person_id = ?", home.personId());

        assertThat(Beans.the(Differences.class).look(number, ADVISER)).isPresent();

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE for_whom = ? AND action = 'difference.look' AND actor = ?",
                        home.person(),
                        ADVISER.name()))
                .isEqualTo(1);
        assertThat(Beans.the(Looks.class).at(home.person())).hasSize(1);
    }

    @Test
    default void what_housing_and_people_change_about_somebody_leaves_a_line_without_the_value() {
        Home home = home();
        People.kin(home, "Peter Kinsman", "07700 900999");
        People.kin(home, "Petra Kinsman", "07700 900996");
        People.replaceMobile(home, "07700 900995", ContactSource.TENANT);

        List<Map<String, Object>> lines =
                Sql.rows("SELECT action, was, became, detail FROM audit_trail WHERE for_whom = ?", home.person());

        assertThat(lines).extracting(row -> row.get("action")).contains("person.kin", "contact.replace");
        assertThat(lines.toString()).doesNotContain("Kinsman", "900999", "900996", "900995");
    }

    private static Appointment bookedFor(Home home) {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        return book(home, order(home, trade), someDay(), "09:00");
    }

    static JsonObject copy(String person) {
        Author self = new Author("person:" + person, Way.WEB);
        String file = new CopyFile(Estate.LONDON)
                .of(Beans.the(PersonExport.class).of(person, "", self).orElseThrow());
        try (JsonReader reader = Json.createReader(new StringReader(file))) {
            return reader.readObject();
        }
    }

    private static JsonObject first(JsonObject held, String table) {
        return held.getJsonArray(table).getValuesAs(JsonValue::asJsonObject).get(0);
    }

    /** Every text that says something in the rows that hang on a person, and their reference. */
    private static Set<String> stringsOf(String reference) {
        Set<String> strings = new TreeSet<>(Set.of(reference));
        long id = Sql.number("SELECT id FROM person WHERE person_reference = ?", reference);
        Sql.rows("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND column_name = 'person_id'")
                .forEach(table -> strings.addAll(
                        texts(Sql.rows("SELECT * FROM " + table.get("name") + " WHERE person_id = ?", id))));
        strings.addAll(texts(Sql.rows("SELECT * FROM person WHERE id = ?", id)));
        return strings;
    }

    private static Set<String> texts(List<Map<String, Object>> rows) {
        Set<String> texts = new TreeSet<>();
        rows.forEach(row -> row.values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                // Codes such as MOBILE stand in everybody's rows.
                .filter(text -> text.length() > 3 && !text.matches("[A-Z_]+"))
                .forEach(texts::add));
        return texts;
    }

    private static Map<String, Set<String>> schema() {
        Map<String, Set<String>> schema = new HashMap<>();
        Sql.rows(
                        "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()")
                .forEach(row -> schema.computeIfAbsent((String) row.get("t"), any -> new TreeSet<>())
                        .add((String) row.get("c")));
        // The running account sees no more of it.
        schema.put("flyway_schema_history", Set.of());
        return schema;
    }
}
