package org.doorstep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wanted, and whether it holds. */
final class Wanted {

    /** A line of the table of promises. */
    record Line(String what, String wanted, String measured, boolean holds) {}

    static final int USUAL_PAST = 100_000;
    static final int BUSY = 16;

    private final Measured measured;
    private final Map<String, Map<Integer, Map<String, Long>>> rows;
    private final List<Integer> pasts;

    Wanted(Measured measured, Map<String, Map<Integer, Map<String, Long>>> rows, List<Integer> pasts) {
        this.measured = measured;
        this.rows = rows;
        this.pasts = pasts;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(searchShare());
        lines.add(share(Works.SLOT_PAGE, Works.CANNED_PAGE, 50));
        lines.add(rate(Works.API_BOOKING, 50));
        lines.add(rate(Works.PAGE_BOOKING, 50));
        for (int connections : Pace.CONNECTIONS) {
            lines.add(growth(Works.SEARCH, connections));
            lines.add(growth(Works.WIDE_SEARCH, connections));
            lines.add(growth(Works.SLOT_PAGE, connections));
            lines.add(growth(Works.API_BOOKING, connections));
        }
        lines.add(sameRows(Works.SEARCH));
        lines.add(sameRows(Works.WIDE_SEARCH));
        lines.add(statements(Works.SEARCH, 3));
        lines.add(statements(Works.WIDE_SEARCH, 3));
        lines.add(statements(Works.MONTH, 3));
        return lines;
    }

    Line searchShare() {
        return share(Works.SEARCH, Works.EMPTY_CALL, 30);
    }

    private Line sameRows(String work) {
        boolean equal = rows.get(work).values().stream().distinct().count() == 1;
        return new Line("rows read by " + work + ", at every size", "the same", equal ? "the same" : "differ", equal);
    }

    private Line statements(String work, int most) {
        long sent = rows.get(work).values().stream()
                .mapToLong(counters -> counters.getOrDefault("Com_select", 0L))
                .max()
                .orElseThrow();
        return new Line("statements of " + work, "at most " + most, String.valueOf(sent), sent <= most);
    }

    private Line share(String work, String ceiling, int percent) {
        double share = 100 * rateOf(work) / rateOf(ceiling);
        return new Line(
                work + " : " + ceiling + ", " + number(USUAL_PAST) + " past, " + BUSY + " connections",
                "at least " + percent + " %",
                String.format(Locale.UK, "%.0f %%", share),
                share >= percent);
    }

    private Line rate(String work, int least) {
        return new Line(
                work + ", " + number(USUAL_PAST) + " past, " + BUSY + " connections",
                "at least " + least + "/s",
                String.format(Locale.UK, "%.0f/s", rateOf(work)),
                rateOf(work) >= least);
    }

    private Line growth(String work, int connections) {
        int most = pasts.get(pasts.size() - 1);
        double few = measured.of(pasts.get(0), work, connections).p50();
        double many = measured.of(most, work, connections).p50();
        return new Line(
                work + ", median at " + number(most) + " past against " + number(pasts.get(0)) + ", " + connections
                        + (connections == 1 ? " connection" : " connections"),
                "at most 20 % more",
                String.format(Locale.UK, "%+.0f %%", 100 * (many / few - 1)),
                many <= 1.2 * few);
    }

    private double rateOf(String work) {
        return measured.of(USUAL_PAST, work, BUSY).perSecond();
    }

    static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
