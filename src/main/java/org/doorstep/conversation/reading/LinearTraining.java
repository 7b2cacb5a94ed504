package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.doorstep.conversation.reading.Vocabulary.Row;

/**
 * Makes a {@link LinearModel}: multinomial logistic regression by stochastic gradient descent with AdaGrad. The same examples in the same order give the same model, bit by bit:
 * the seed is fixed, and all arithmetic is plain {@code double} on one thread.
 */
final class LinearTraining {

    /**
     * @param features what was seen, and how much it counts
     * @param target how much of the answer belongs to each class (sums to 1)
     * @param weight how much it teaches; 1 is plain
     */
    record Example(Map<String, Double> features, double[] target, double weight) {}

    private static final int ROUNDS = 12;

    /** The weights are the mean of what they were after so many of the last rounds: less hangs on which example came last. */
    private static final int MEAN_OF = 6;

    /** So much of what is seen is left out by chance each time an example is learnt from: no one word decides alone. */
    private static final double LEFT_OUT = 0.2;

    private static final int PATTERN = 4096;

    private static final double RATE = 0.3;
    private static final double SHRINK = 1e-4;

    /** How much of what is wanted is what was labelled; the rest goes where the model already leans, among what is as right. */
    private static final double LABELLED = 0.3;

    /** Nothing is taken for quite sure: that part of each answer is spread over all classes. */
    private static final double DOUBT = 0.1;

    /** Smaller errors teach nothing worth the time. */
    private static final double SMALL = 4e-3;

    private final int classes;
    private final double[] weights;

    private LinearTraining(int places, int classes) {
        this.classes = classes;
        this.weights = new double[places * classes];
    }

    /** @param rows what is seen of each example, in their order */
    static LinearModel of(List<Example> examples, List<Row> rows, int places, int classes) {
        LinearTraining training = new LinearTraining(places, classes);
        training.train(examples, rows);
        float[] weights = new float[training.weights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) training.weights[i];
        }
        return new LinearModel(classes, weights);
    }

    private void train(List<Example> examples, List<Row> rows) {
        double[] squares = new double[weights.length];
        double[] sums = new double[weights.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Random random = new Random(20270111L);
        boolean[] leftOut = new boolean[PATTERN];
        for (int i = 0; i < PATTERN; i++) {
            leftOut[i] = random.nextDouble() < LEFT_OUT;
        }
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int which : order) {
                learn(some(rows.get(which), leftOut, random.nextInt(PATTERN)), examples.get(which), squares);
            }
            if (round >= ROUNDS - MEAN_OF) {
                add(weights, sums);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            weights[i] = sums[i] / MEAN_OF;
        }
    }

    private static void add(double[] more, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** What is not left out; where in the pattern it begins is drawn anew each time. */
    private static Row some(Row row, boolean[] leftOut, int from) {
        int[] places = new int[row.places().length];
        double[] counts = new double[places.length];
        int kept = 0;
        for (int i = 0; i < places.length; i++) {
            if (!leftOut[(from + i) % PATTERN]) {
                places[kept] = row.places()[i];
                counts[kept++] = row.counts()[i];
            }
        }
        return new Row(Arrays.copyOf(places, kept), Arrays.copyOf(counts, kept));
    }

    private void learn(Row row, Example example, double[] squares) {
        double[] error = errors(likely(row), example);
        int[] wrong = new int[classes];
        int count = 0;
        for (int c = 0; c < classes; c++) {
            if (Math.abs(error[c]) > SMALL) {
                wrong[count++] = c;
            }
        }
        for (int i = 0; i < row.places().length; i++) {
            int base = row.places()[i] * classes;
            double counts = row.counts()[i];
            for (int j = 0; j < count; j++) {
                int at = base + wrong[j];
                double slope = error[wrong[j]] * counts + SHRINK * weights[at];
                squares[at] += slope * slope;
                weights[at] -= RATE * slope / (Math.sqrt(squares[at]) + 1e-3);
            }
        }
    }

    private double[] errors(double[] guess, Example example) {
        double within = 1e-9;
        for (int c = 0; c < classes; c++) {
            within += example.target[c] > 0 ? guess[c] : 0;
        }
        double[] errors = new double[classes];
        for (int c = 0; c < classes; c++) {
            double wanted =
                    example.target[c] == 0 ? 0 : LABELLED * example.target[c] + (1 - LABELLED) * guess[c] / within;
            errors[c] = (guess[c] - wanted * (1 - DOUBT) - DOUBT / classes) * example.weight;
        }
        return errors;
    }

    private double[] likely(Row row) {
        double[] sums = new double[classes];
        for (int i = 0; i < row.places().length; i++) {
            int base = row.places()[i] * classes;
            double count = row.counts()[i];
            for (int c = 0; c < classes; c++) {
                sums[c] += weights[base + c] * count;
            }
        }
        return LinearModel.shares(sums);
    }
}
