package org.doorstep.conversation.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.doorstep.conversation.reading.Vocabulary.Row;

/** A linear classifier: of each thing seen, how much it speaks for each class. {@link LinearTraining} makes it. */
final class LinearModel {

    private final int classes;
    private final float[] weights;

    LinearModel(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /** How likely each class is; sums to 1. */
    double[] likely(Row row) {
        double[] sums = new double[classes];
        for (int i = 0; i < row.places().length; i++) {
            int base = row.places()[i] * classes;
            double count = row.counts()[i];
            for (int c = 0; c < classes; c++) {
                sums[c] += weights[base + c] * count;
            }
        }
        return shares(sums);
    }

    /** The soft maximum: from sums of weights to shares of 1, in place. */
    static double[] shares(double[] sums) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : sums) {
            highest = Math.max(highest, each);
        }
        double total = 0;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = StrictMath.exp(sums[c] - highest);
            total += sums[c];
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= total;
        }
        return sums;
    }

    /** Only the places that speak for or against anything: of most a view sees nothing. */
    void write(DataOutput out) throws IOException {
        int places = weights.length / classes;
        out.writeInt(classes);
        out.writeInt(places);
        for (int place = 0; place < places; place++) {
            boolean speaks = speaks(place);
            out.writeBoolean(speaks);
            for (int c = 0; speaks && c < classes; c++) {
                out.writeFloat(weights[place * classes + c]);
            }
        }
    }

    static LinearModel read(DataInput in) throws IOException {
        int classes = in.readInt();
        float[] weights = new float[in.readInt() * classes];
        for (int base = 0; base < weights.length; base += classes) {
            boolean speaks = in.readBoolean();
            for (int c = 0; speaks && c < classes; c++) {
                weights[base + c] = in.readFloat();
            }
        }
        return new LinearModel(classes, weights);
    }

    private boolean speaks(int place) {
        for (int at = place * classes; at < (place + 1) * classes; at++) {
            if (weights[at] != 0) {
                return true;
            }
        }
        return false;
    }
}
