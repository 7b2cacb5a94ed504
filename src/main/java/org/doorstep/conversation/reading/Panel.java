package org.doorstep.conversation.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.conversation.reading.Features.View;

/** Several models of one corpus, each with a view of its own: where one is sure by chance, the others are not. */
final class Panel {

    private record Member(View view, LinearModel model) {}

    private static final int CLASSES = Intent.values().length;

    private final Vocabulary known;
    private final List<Member> members;

    private Panel(Vocabulary known, List<Member> members) {
        this.known = known;
        this.members = members;
    }

    /** Each model learns on one thread of its own: how many there are changes nothing of what comes out. */
    static Panel trained(List<LinearTraining.Example> examples) {
        Vocabulary known = new Vocabulary(examples);
        return new Panel(
                known,
                Stream.of(View.values())
                        .parallel()
                        .map(view -> new Member(view, trained(examples, known, view)))
                        .toList());
    }

    private static LinearModel trained(List<LinearTraining.Example> examples, Vocabulary known, View view) {
        List<Vocabulary.Row> rows =
                examples.stream().map(each -> known.row(each.features(), view)).toList();
        return LinearTraining.of(examples, rows, known.size(), CLASSES);
    }

    void write(DataOutput out) throws IOException {
        known.write(out);
        for (Member member : members) {
            member.model.write(out);
        }
    }

    /** As {@link #write} wrote it. */
    static Panel read(DataInput in) throws IOException {
        Vocabulary known = Vocabulary.read(in);
        List<Member> members = new ArrayList<>();
        for (View view : View.values()) {
            members.add(new Member(view, LinearModel.read(in)));
        }
        return new Panel(known, members);
    }

    /** How likely each intent is, by all of them alike; sums to 1. */
    double[] likely(Map<String, Double> features) {
        double[] sums = new double[CLASSES];
        for (double[] likely : each(features)) {
            for (int c = 0; c < CLASSES; c++) {
                sums[c] += likely[c] / members.size();
            }
        }
        return sums;
    }

    /** How likely each intent is, by each of them. */
    List<double[]> each(Map<String, Double> features) {
        return members.stream()
                .map(member -> member.model.likely(known.row(features, member.view)))
                .toList();
    }
}
