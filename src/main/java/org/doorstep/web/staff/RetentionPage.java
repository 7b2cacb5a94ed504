package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.util.List;
import org.doorstep.account.StaffList;
import org.doorstep.privacy.Retention;
import org.doorstep.privacy.Retention.Due;
import org.doorstep.privacy.RetentionRuns;
import org.doorstep.privacy.RetentionRuns.Run;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** staff/retention and staff/retention-remove: what was kept long enough, as a report; and its removal, once somebody says so. */
@Named
@RequestScoped
public class RetentionPage {

    private static final int LAST = 10;

    /** A kind in words. */
    public record Row(String kind, String keptFor, String count, String oldest, String who, boolean any) {}

    /** A run in words. */
    public record Past(String when, String who, String removed, boolean underWay) {}

    @Inject
    CurrentStaff staff;

    @Inject
    Retention retention;

    @Inject
    RetentionRuns runs;

    @Inject
    StaffList list;

    @Inject
    StaffWords staffWords;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    @ConfigProperty(name = "doorstep.privacy.nightly", defaultValue = "false")
    boolean nightly;

    private @Nullable List<Row> rows;

    /** After its question. */
    public void remove() {
        runs.ask(staff.author());
        Exchange.goTo("/staff/retention?done=removing");
    }

    /** What would be removed now; asked once. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = retention.report().stream().map(this::row).toList();
        }
        return rows;
    }

    /** Of what we may remove, what there is. */
    public List<Row> getRemovable() {
        return retention.report().stream()
                .filter(due -> due.count() > 0 && !due.kind().isForOwner())
                .map(this::row)
                .toList();
    }

    private Row row(Due due) {
        return new Row(
                words.of("staff_retention.kind." + due.kind().code()),
                words.of("staff_retention.for." + unit(due.keptFor()), number(due.keptFor())),
                words.number(due.count()),
                due.oldest() == null ? "" : dates.shortDayAndYear(due.oldest()),
                words.of(due.kind().isForOwner() ? "staff_retention.by_owner" : "staff_retention.by_us"),
                due.count() > 0);
    }

    private static String unit(Period period) {
        if (period.toTotalMonths() == 0) {
            return "days";
        }
        return period.toTotalMonths() % 12 == 0 && period.toTotalMonths() > 24 ? "years" : "months";
    }

    private static long number(Period period) {
        return switch (unit(period)) {
            case "days" -> period.getDays();
            case "years" -> period.toTotalMonths() / 12;
            default -> period.toTotalMonths();
        };
    }

    public boolean isNightly() {
        return nightly;
    }

    public boolean isUnderWay() {
        return runs.underWay().isPresent();
    }

    /** The last runs, the newest first. */
    public List<Past> getRuns() {
        List<Run> last = runs.last(LAST);
        var names = list.namesOf(last.stream().map(Run::askedBy).toList());
        return last.stream()
                .map(run -> new Past(
                        staffWords.moment(run.askedAt()),
                        names.getOrDefault(run.askedBy(), words.of("staff_retention.by_itself")),
                        words.number(run.removed()),
                        run.finishedAt() == null))
                .toList();
    }
}
