package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A linear classifier: multinomial logistic regression by stochastic gradient descent with AdaGrad. The same examples in the same order give the same model, bit by bit:
 * the seed is fixed, and all arithmetic is plain {@code double} on one thread.
 */
final class LinearModel {

    /** What was seen, and how much of the answer belongs to each class (sums to 1). */
    record Example(List<String> features, double[] target) {}

    private static final int ROUNDS = 30;
    private static final double RATE = 0.25;
    private static final double SHRINK = 1e-4;

    private final Map<String, Integer> places = new HashMap<>();
    private final int classes;
    private final double[][] weights;

    private LinearModel(List<Example> examples, int classes) {
        this.classes = classes;
        Map<String, Integer> seen = new HashMap<>();
        examples.forEach(each -> each.features.stream().distinct().forEach(name -> seen.merge(name, 1, Integer::sum)));
        for (Example example : examples) {
            for (String name : example.features) {
                if (seen.getOrDefault(name, 0) > 1) {
                    places.putIfAbsent(name, places.size());
                }
            }
        }
        weights = new double[places.size()][classes];
    }

    static LinearModel trained(List<Example> examples, int classes) {
        LinearModel model = new LinearModel(examples, classes);
        model.train(examples);
        return model;
    }

    private void train(List<Example> examples) {
        double[][] squares = new double[weights.length][classes];
        List<int[]> known = examples.stream().map(each -> known(each.features)).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Random random = new Random(20270111L);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int which : order) {
                int[] features = known.get(which);
                double[] guess = likely(features);
                double size = 1 / Math.sqrt(features.length + 1.0);
                double[] target = examples.get(which).target;
                for (int feature : features) {
                    for (int c = 0; c < classes; c++) {
                        double slope = (guess[c] - target[c]) * size + SHRINK * weights[feature][c];
                        squares[feature][c] += slope * slope;
                        weights[feature][c] -= RATE * slope / (Math.sqrt(squares[feature][c]) + 1e-3);
                    }
                }
            }
        }
    }

    /** How likely each class is; sums to 1. */
    double[] likely(List<String> features) {
        return likely(known(features));
    }

    private double[] likely(int[] features) {
        double[] sums = new double[classes];
        double size = 1 / Math.sqrt(features.length + 1.0);
        for (int feature : features) {
            for (int c = 0; c < classes; c++) {
                sums[c] += weights[feature][c] * size;
            }
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : sums) {
            highest = Math.max(highest, each);
        }
        double total = 0;
        for (int c = 0; c < classes; c++) {
            sums[c] = StrictMath.exp(sums[c] - highest);
            total += sums[c];
        }
        for (int c = 0; c < classes; c++) {
            sums[c] /= total;
        }
        return sums;
    }

    private int[] known(List<String> features) {
        return features.stream()
                .distinct()
                .filter(places::containsKey)
                .mapToInt(name -> places.getOrDefault(name, 0))
                .toArray();
    }
}
