package org.doorstep.conversation.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.conversation.reading.Features.View;

/** Several models of one corpus, each with a view of its own: where one is sure by chance, the others are not. */
final class Panel {

    private record Member(View view, LinearModel model) {}

    private static final int CLASSES = Intent.values().length;

    private final List<Member> members;

    private Panel(List<Member> members) {
        this.members = members;
    }

    /** Each model learns on one thread of its own: how many there are changes nothing of what comes out. */
    static Panel trained(List<LinearModel.Example> examples) {
        return new Panel(Stream.of(View.values())
                .parallel()
                .map(view -> new Member(view, LinearModel.trained(seen(examples, view), CLASSES)))
                .toList());
    }

    private static List<LinearModel.Example> seen(List<LinearModel.Example> examples, View view) {
        return examples.stream()
                .map(each -> new LinearModel.Example(view.of(each.features()), each.target(), each.weight()))
                .toList();
    }

    /** How likely each intent is, by all of them alike; sums to 1. */
    double[] likely(Map<String, Double> features) {
        double[] sums = new double[CLASSES];
        for (Member each : members) {
            double[] likely = each.model.likely(each.view.of(features));
            for (int c = 0; c < CLASSES; c++) {
                sums[c] += likely[c] / members.size();
            }
        }
        return sums;
    }
}
