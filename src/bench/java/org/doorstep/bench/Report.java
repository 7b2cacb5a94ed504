package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measured figures as tables that read well on a terminal and on a page. */
final class Report {

    private static final String BEGIN = "<!-- measured: written by mvn -Pbench verify -->";
    private static final String END = "<!-- end of measured -->";

    private final Measured measured;
    private final List<Integer> pasts;
    private final StringBuilder text = new StringBuilder();

    Report(Measured measured, List<Integer> pasts) {
        this.measured = measured;
        this.pasts = pasts;
    }

    String write(List<String> conditions, Map<String, Map<Integer, Map<String, Long>>> rows) {
        conditions.forEach(line -> text.append("- ").append(line).append('\n'));
        wanted(new Wanted(measured, rows, pasts).lines());
        Pace.CONNECTIONS.forEach(this::rates);
        pasts.forEach(this::details);
        rows(rows);
        return text.toString();
    }

    /** The search and its ceiling alone. */
    String writeSearch() {
        int past = pasts.get(0);
        wanted(List.of(new Wanted(measured, Map.of(), pasts).searchShare()));
        detailsHeading(past);
        Works.searching().forEach(work -> detail(past, work, Wanted.BUSY));
        return text.toString();
    }

    /** Puts the text between the marks of a page, in the place of what was there. */
    static void keep(Path page, String text) throws IOException {
        String old = Files.readString(page);
        int from = old.indexOf(BEGIN);
        int to = old.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException(page + " has no marks between which measured figures go");
        }
        Files.writeString(page, old.substring(0, from) + BEGIN + "\n\n" + text + "\n" + old.substring(to));
    }

    private void wanted(List<Wanted.Line> lines) {
        heading("What is wanted", "| what | wanted | measured | holds |", "| --- | --- | ---: | --- |");
        lines.forEach(line -> line(
                "| %s | %s | %s | %s |", line.what(), line.wanted(), line.measured(), line.holds() ? "yes" : "**no**"));
    }

    private void rates(int connections) {
        heading(
                "Done in a second, " + connections + (connections == 1 ? " connection" : " connections"),
                "| past appointments |"
                        + String.join(
                                "",
                                pasts.stream()
                                        .map(past -> " " + Wanted.number(past) + " |")
                                        .toList()),
                "| --- |" + " ---: |".repeat(pasts.size()));
        for (Work work : Works.all()) {
            text.append("| ").append(work.name()).append(" |");
            pasts.forEach(past -> text.append(String.format(
                    Locale.UK,
                    " %,.0f |",
                    measured.of(past, work.name(), connections).perSecond())));
            text.append('\n');
        }
    }

    private void details(int past) {
        detailsHeading(past);
        for (Work work : Works.all()) {
            Pace.CONNECTIONS.forEach(connections -> detail(past, work, connections));
        }
    }

    private void detailsHeading(int past) {
        heading(
                Wanted.number(past) + " past appointments",
                "| work | connections | per second | p50 ms | p95 ms | p99 ms | server CPU ms | database CPU ms |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private void detail(int past, Work work, int connections) {
        Measured.Figures each = measured.of(past, work.name(), connections);
        line(
                "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f |",
                work.name(),
                connections,
                each.perSecond(),
                each.p50(),
                each.p95(),
                each.p99(),
                each.serverMillis(),
                each.databaseMillis());
    }

    private void rows(Map<String, Map<Integer, Map<String, Long>>> rows) {
        heading(
                "Statements and rows read by one answer",
                "| answer | past appointments | the database's own counters |",
                "| --- | ---: | --- |");
        rows.forEach((work, sizes) -> sizes.forEach((past, counters) -> line(
                "| %s | %s | %s |",
                work, Wanted.number(past), counters.toString().replaceAll("[{}]", ""))));
    }

    private void heading(String name, String columns, String rule) {
        text.append("\n### ")
                .append(name)
                .append("\n\n")
                .append(columns)
                .append('\n')
                .append(rule)
                .append('\n');
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.UK, format, values)).append('\n');
    }
}
