package org.doorstep.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.doorstep.intake.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object from outside. Each that is missing, of another kind or not as it must be is noted with its pointer, and
 * so is each that nobody asked for; {@link #check} tells them all at once. Until then a stand-in takes the place of what could not be
 * read. A null counts as missing.
 */
final class Fields {

    private static final String REQUIRED = "This field is needed.";

    private final JsonObject object;
    private final String pointer;
    private final FieldErrors errors;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Fields> inside = new ArrayList<>();

    private Fields(JsonObject object, String pointer, FieldErrors errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    static Fields of(JsonObject body) {
        return new Fields(body, "", new FieldErrors());
    }

    FieldErrors errors() {
        return errors;
    }

    /** The JSON pointer of a field (RFC 6901). */
    String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    String text(String name, int longest) {
        return needed(name, written(name).map(each -> each.upTo(longest)), "");
    }

    @Nullable
    String optionalText(String name, int longest) {
        return written(name).map(each -> each.upTo(longest)).orElse(null);
    }

    String shaped(String name, Shape shape) {
        return needed(name, written(name).map(each -> each.as(shape)), "");
    }

    @Nullable
    String optionalShaped(String name, Shape shape) {
        return written(name).map(each -> each.as(shape)).orElse(null);
    }

    LocalDate date(String name) {
        return needed(name, written(name).map(Written::date), LocalDate.EPOCH);
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return written(name).map(Written::date).orElse(null);
    }

    @Nullable
    Instant optionalInstant(String name) {
        return written(name).map(Written::instant).orElse(null);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> codes) {
        return needed(name, written(name).map(each -> each.oneOf(codes)), codes.getEnumConstants()[0]);
    }

    <E extends Enum<E>> E optionalOneOf(String name, Class<E> codes, E otherwise) {
        return written(name).map(each -> each.oneOf(codes)).orElse(otherwise);
    }

    int integer(String name, int least, int most) {
        return needed(name, whole(name, least, most), least);
    }

    int optionalInteger(String name, int least, int most, int otherwise) {
        return whole(name, least, most).orElse(otherwise);
    }

    boolean flag(String name) {
        return needed(
                name,
                find(name).map(value -> {
                    boolean isFlag = value == JsonValue.TRUE || value == JsonValue.FALSE;
                    return isFlag ? value == JsonValue.TRUE : refused(name, "Send true or false.", false);
                }),
                false);
    }

    @Nullable
    Double optionalNumber(String name, double least, double most) {
        return find(name)
                .map(value -> {
                    double number = value instanceof JsonNumber written ? written.doubleValue() : Double.NaN;
                    return number >= least && number <= most
                            ? (Double) number
                            : refused(name, "Send a number from " + least + " to " + most + ".", (Double) least);
                })
                .orElse(null);
    }

    /** A text that the caller reads in a way of its own. */
    Optional<Written> written(String name) {
        return find(name).map(value -> writtenAt(value, pointerTo(name)));
    }

    /** A text that the caller reads in a way of its own, and that must be there. */
    Written neededWritten(String name) {
        return needed(name, written(name), new Written(pointerTo(name), "", new FieldErrors()));
    }

    /** The texts of a list, each read by the same rule; none where the list is missing. */
    List<String> optionalTexts(String name, int least, int most, Function<Written, String> rule) {
        return items(name, least, most, (value, at) -> rule.apply(writtenAt(value, at)));
    }

    List<String> texts(String name, int least, int most, Function<Written, String> rule) {
        return has(name) ? optionalTexts(name, least, most, rule) : needed(name, Optional.empty(), List.of());
    }

    /** An object within; empty where it is missing, or where it is none. */
    Optional<Fields> optionalObject(String name) {
        Optional<Fields> object = find(name).flatMap(value -> objectAt(value, pointerTo(name)));
        object.ifPresent(inside::add);
        return object;
    }

    /** The objects of a list; none where the list is missing. */
    List<Fields> optionalObjects(String name, int most) {
        List<Fields> objects = items(name, 0, most, this::objectAt).stream()
                .flatMap(Optional::stream)
                .toList();
        inside.addAll(objects);
        return objects;
    }

    List<Fields> objects(String name, int most) {
        return has(name) ? optionalObjects(name, most) : needed(name, Optional.empty(), List.of());
    }

    /** Ends the call if any field, here or further in, needs mending. */
    void check() {
        refuseUnknown();
        errors.check();
    }

    private void refuseUnknown() {
        object.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> errors.refuse(
                        pointerTo(name),
                        "No field has this name here. Those that may be sent: " + String.join(", ", asked)));
        inside.forEach(Fields::refuseUnknown);
    }

    private Optional<JsonValue> find(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private <T> T needed(String name, Optional<T> value, T standIn) {
        return value.orElseGet(() -> refused(name, REQUIRED, standIn));
    }

    private <T> T refused(String name, String mend, T standIn) {
        errors.refuse(pointerTo(name), mend);
        return standIn;
    }

    private Optional<Integer> whole(String name, int least, int most) {
        return find(name).map(value -> {
            // "30" and 3e1 are slips as well: what reads like a whole number is one.
            String number = value instanceof JsonNumber ? value.toString() : "";
            return new Written(pointerTo(name), number, errors).integer(least, most);
        });
    }

    private Written writtenAt(JsonValue value, String at) {
        if (value instanceof JsonString text) {
            return new Written(at, text.getString(), errors);
        }
        errors.refuse(at, "Send text, in quotation marks.");
        return new Written(at, "", new FieldErrors());
    }

    private Optional<Fields> objectAt(JsonValue value, String at) {
        if (value instanceof JsonObject each) {
            return Optional.of(new Fields(each, at, errors));
        }
        errors.refuse(at, "Send an object, in braces.");
        return Optional.empty();
    }

    private interface Item<T> {
        T read(JsonValue value, String pointer);
    }

    private <T> List<T> items(String name, int least, int most, Item<T> item) {
        Optional<JsonValue> list = find(name);
        if (list.isEmpty()) {
            return List.of();
        }
        if (list.get().getValueType() != JsonValue.ValueType.ARRAY) {
            return refused(name, "Send a list, in square brackets.", List.of());
        }
        List<JsonValue> values = list.get().asJsonArray();
        if (values.size() < least || values.size() > most) {
            return refused(name, "Send a list of " + least + " to " + most + ".", List.of());
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            read.add(item.read(values.get(i), pointerTo(name) + "/" + i));
        }
        return read;
    }
}
