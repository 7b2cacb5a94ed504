package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.intake.Shape;
import org.doorstep.tenancy.MemberRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void readsEveryKindOfField() {
        Fields fields = fields(
                "{'name':' Zoë O’Neill ','born':'1984-03-14','at':'2026-12-30T08:00:00+01:00','minutes':45,'gas':true,'north':54.97,"
                        + "'role':'TENANT','trades':['GAS'],'title':null}");

        assertThat(fields.text("name", 20)).isEqualTo("Zoë O’Neill");
        assertThat(fields.date("born")).isEqualTo(LocalDate.of(1984, 3, 14));
        assertThat(fields.optionalInstant("at")).isEqualTo(Instant.parse("2026-12-30T07:00:00Z"));
        assertThat(fields.integer("minutes", 5, 720)).isEqualTo(45);
        assertThat(fields.flag("gas")).isTrue();
        assertThat(fields.optionalNumber("north", -90, 90)).isEqualTo(54.97);
        assertThat(fields.oneOf("role", MemberRole.class)).isEqualTo(MemberRole.TENANT);
        assertThat(fields.texts("trades", 1, 3, each -> each.as(Shape.CODE))).containsExactly("GAS");
        assertThat(fields.optionalText("title", 40)).isNull();
        fields.check();
    }

    @Test
    void tellsEverythingThatNeedsMendingAtOnce() {
        List<FieldError> errors = errorsOf("{'name':7,'born':'30 March','minutes':4,'gas':'yes'}", fields -> {
            fields.text("name", 20);
            fields.date("born");
            fields.integer("minutes", 5, 720);
            fields.flag("gas");
            fields.text("postcode", 10);
        });

        assertThat(errors)
                .extracting(FieldError::pointer)
                .containsExactly("/name", "/born", "/minutes", "/gas", "/postcode");
        assertThat(errors).extracting(FieldError::detail).noneMatch(String::isBlank);
    }

    @Test
    void readsAnObjectWithinAndTellsItsSlipsWithTheirPlace() {
        List<FieldError> errors = errorsOf("{'holder':{'nmae':'Ann'},'address':'here'}", fields -> {
            fields.optionalObject("holder").orElseThrow().text("name", 20);
            assertThat(fields.optionalObject("address")).isEmpty();
            assertThat(fields.optionalObject("nothing")).isEmpty();
        });

        assertThat(errors)
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/holder/name", "/holder/nmae", "/address");
    }

    @Test
    void refusesAFieldThatNobodyAskedForSoThatASlipIsNotLost() {
        List<FieldError> errors = errorsOf("{'nmae':'Ann','a/b~c':1}", fields -> fields.optionalText("name", 20));

        assertThat(errors).extracting(FieldError::pointer).containsExactly("/nmae", "/a~1b~0c");
        assertThat(errors.get(0).detail()).endsWith("name");
    }

    @Test
    void pointsIntoListsAndObjects() {
        List<FieldError> errors =
                errorsOf("{'people':[{'name':'Ann'},{'name':'','title':'Dr'},3],'trades':['GAS','gas']}", fields -> {
                    fields.objects("people", 5).forEach(person -> person.text("name", 20));
                    fields.texts("trades", 1, 5, each -> each.as(Shape.CODE));
                });

        assertThat(errors)
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/people/1/name", "/people/1/title", "/people/2", "/trades/1");
    }

    @Test
    void refusesTextThatIsTooLongCountedAsPeopleCount() {
        assertThat(errorsOf("{'name':'ééééé'}", fields -> fields.text("name", 4)))
                .extracting(FieldError::detail)
                .containsExactly("Shorten it to 4 characters at most.");
        Fields family = fields("{'name':'👩👩👩👩'}");
        assertThat(family.text("name", 4)).isEqualTo("👩👩👩👩");
        family.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\nb", "a\\u202Eb", "a\\u2066b", "a\\ud800b", "a\\u2028b"})
    void refusesControlCharactersAndMarksThatTurnTheDirection(String text) {
        assertThat(errorsOf("{'name':'" + text + "'}", fields -> fields.text("name", 20)))
                .extracting(FieldError::pointer)
                .containsExactly("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "30.5", "99999999999", "'30'", "true", "[30]"})
    void refusesWhatIsNotAWholeNumberInRange(String number) {
        assertThat(errorsOf("{'minutes':" + number + "}", fields -> fields.integer("minutes", 5, 720)))
                .extracting(FieldError::detail)
                .containsExactly("Send a whole number from 5 to 720.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1776-07-04", "9999-01-01", "+999999999-01-01", "2026-2-3", ""})
    void refusesADateThatThereIsNotOrThatIsFarOff(String date) {
        assertThat(errorsOf("{'born':'" + date + "'}", fields -> fields.date("born")))
                .hasSize(1);
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {"", "  ", "{", "[]", "7", "'text'", "{'a':1}}", "{'a':1} x", "{'a':1,'a':2}", "{a:1}", "{'a':01}"
            })
    void refusesABodyThatIsNotOneJsonObject(String body) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> fields(body));

        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    @Test
    @Timeout(10)
    void refusesABodyThatGoesVeryDeep() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> fields("{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));

        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void refusesABodyThatIsNotInUtf8() {
        byte[] latin1 = "{\"name\":\"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JsonText.object(latin1));

        assertThat(refusal.problem().detail()).isEqualTo("Send the body in UTF-8.");
    }

    @Test
    void tellsAtMostAHundredSlipsOfABodyThatIsFullOfThem() {
        StringBuilder body = new StringBuilder("{'a0':1");
        for (int i = 1; i < 500; i++) {
            body.append(",'a").append(i).append("':1");
        }

        assertThat(errorsOf(body.append('}').toString(), fields -> {})).hasSize(100);
    }

    private static List<FieldError> errorsOf(String json, Consumer<Fields> reader) {
        Fields fields = fields(json);
        reader.accept(fields);
        return catchThrowableOfType(Refusal.class, fields::check).problem().errors();
    }

    private static Fields fields(String json) {
        return Fields.of(JsonText.object(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
