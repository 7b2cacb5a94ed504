package org.doorstep.intake.northtown;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sort of work that homes need, of {@code work.tsv}.
 *
 * @param minutes on site
 * @param weight how often it comes, against the others
 * @param from days from the first day to the soonest due date; below nought: overdue
 * @param to days from the first day to the last due date
 * @param aware how many days before the due date we learned of a hazard
 * @param materials of a hundred, how many wait for some
 * @param next the name of what may follow in the same home
 */
record Work(
        String name,
        String type,
        String trade,
        int minutes,
        String priority,
        int weight,
        int from,
        int to,
        Optional<Integer> aware,
        int materials,
        List<String> skills,
        int crew,
        Optional<String> next,
        String description) {

    static final List<Work> ALL =
            TabbedFile.read("work.tsv").rows().stream().map(Work::of).toList();

    static Work draw(Draw draw) {
        return draw.weighted(ALL, Work::weight);
    }

    Optional<Work> following() {
        return next.map(ALL.stream().collect(Collectors.toMap(Work::name, Function.identity()))::get);
    }

    boolean needsGas() {
        return trade.equals("GAS");
    }

    /** The tenant asked for it. */
    boolean isAskedFor() {
        return type.equals("RESPONSIVE_REPAIR") || type.equals("DAMP_INSPECTION") || type.equals("VIDEO_LOOK");
    }

    private static Work of(TabbedFile.Row row) {
        return new Work(
                row.text("name"),
                row.text("type"),
                row.text("trade"),
                row.number("minutes"),
                row.text("priority"),
                row.number("weight"),
                row.number("from"),
                row.number("to"),
                row.find("aware").map(Integer::parseInt),
                row.number("materials"),
                row.list("skills"),
                row.number("crew"),
                row.find("next"),
                row.text("description"));
    }
}
