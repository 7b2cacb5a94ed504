package org.doorstep.conversation.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.conversation.reading.Features.View;

/** What was seen in more than one text, each with a place in the weights of all models. What was seen once teaches nothing about others. */
final class Vocabulary {

    /** What one view sees of a text: places, and counts that are of length 1 together with what is not known. */
    record Row(int[] places, double[] counts) {}

    private final Map<String, Integer> places = new HashMap<>();

    Vocabulary(List<LinearModel.Example> examples) {
        Map<String, Boolean> seenAgain = new HashMap<>(1 << 17);
        for (LinearModel.Example example : examples) {
            for (String name : example.features().keySet()) {
                Boolean again = seenAgain.putIfAbsent(name, Boolean.FALSE);
                if (Boolean.FALSE.equals(again)) {
                    seenAgain.put(name, Boolean.TRUE);
                    places.put(name, places.size());
                }
            }
        }
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
