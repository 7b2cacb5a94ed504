package org.doorstep.conversation.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.conversation.reading.Features.View;

/** What was seen in more than one text, each with a place in the weights of all models. What was seen once teaches nothing about others. */
final class Vocabulary {

    /** What one view sees of a text: places, and counts that are of length 1 together with what is not known. */
    record Row(int[] places, double[] counts) {}

    private final Map<String, Integer> places;

    private Vocabulary(Map<String, Integer> places) {
        this.places = places;
    }

    Vocabulary(List<LinearTraining.Example> examples) {
        this(new LinkedHashMap<>());
        Map<String, Boolean> seenAgain = new HashMap<>(1 << 17);
        for (LinearTraining.Example example : examples) {
            for (String name : example.features().keySet()) {
                Boolean again = seenAgain.putIfAbsent(name, Boolean.FALSE);
                if (Boolean.FALSE.equals(again)) {
                    seenAgain.put(name, Boolean.TRUE);
                    places.put(name, places.size());
                }
            }
        }
    }

    /** What is known, in the order of the places. */
    void write(DataOutput out) throws IOException {
        out.writeInt(places.size());
        for (String name : places.keySet()) {
            out.writeUTF(name);
        }
    }

    static Vocabulary read(DataInput in) throws IOException {
        int size = in.readInt();
        Map<String, Integer> places = new LinkedHashMap<>(2 * size);
        for (int place = 0; place < size; place++) {
            places.put(in.readUTF(), place);
        }
        return new Vocabulary(places);
    }

    int size() {
        return places.size();
    }

    Row row(Map<String, Double> features, View view) {
        int[] at = new int[features.size()];
        double[] counts = new double[features.size()];
        int size = 0;
        double squares = 1;
        for (Map.Entry<String, Double> each : features.entrySet()) {
            if (!view.sees(each.getKey())) {
                continue;
            }
            Integer place = places.get(each.getKey());
            squares += each.getValue() * each.getValue();
            if (place != null) {
                at[size] = place;
                counts[size++] = each.getValue();
            }
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < size; i++) {
            counts[i] /= length;
        }
        return new Row(Arrays.copyOf(at, size), Arrays.copyOf(counts, size));
    }
}
