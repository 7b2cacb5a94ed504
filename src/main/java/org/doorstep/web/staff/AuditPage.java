package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.account.StaffList;
import org.doorstep.audit.TrailLine;
import org.doorstep.audit.TrailQuestion;
import org.doorstep.audit.TrailReading;
import org.doorstep.settings.Landlord;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/audit: who did what, for whom, old and new; the newest first, fifty at a time. Its filters stand in its address. */
@Named
@RequestScoped
public class AuditPage {

    /** A line in words. */
    public record Row(String when, String who, String way, String about, TrailLine line) {}

    private static final int LINES = 50;

    @Inject
    Problems problems;

    @Inject
    Landlord landlord;

    @Inject
    TrailReading trail;

    @Inject
    StaffList list;

    @Inject
    StaffWords staffWords;

    @Inject
    Words words;

    private List<TrailLine> found = List.of();
    private Map<String, String> names = Map.of();

    /** Before anything of the page is written: its title says whether a date must be mended. */
    public void read() {
        Instant from = startOf("from", 0);
        Instant to = startOf("to", 1);
        if (problems.isAny()) {
            return;
        }
        found = trail.read(new TrailQuestion(getPerson(), author(), from, to, before()), LINES + 1);
        names = list.namesOf(found.stream()
                .flatMap(line -> Stream.of(line.by().name(), line.about()))
                .toList());
    }

    /** Staff by their names, which the trail does not hold; others as they stand there. */
    private String named(String inTrail) {
        return names.getOrDefault(inTrail, inTrail);
    }

    /** Staff are asked for by their email address, others as the trail names them. */
    private String author() {
        return getAuthor().contains("@") ? list.findTrailName(getAuthor()).orElse(getAuthor()) : getAuthor();
    }

    private @Nullable Instant startOf(String name, int daysLater) {
        String typed = Exchange.asked(name);
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed)
                            .plusDays(daysLater)
                            .atStartOfDay(landlord.getZone())
                            .toInstant();
        } catch (DateTimeParseException e) {
            problems.add(name, "staff_audit.date.wrong");
            return null;
        }
    }

    private static @Nullable Long before() {
        String typed = Exchange.asked("before");
        return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    public List<Row> getRows() {
        return found.stream()
                .limit(LINES)
                .map(line -> new Row(
                        staffWords.moment(line.happenedAt()),
                        named(line.by().name()),
                        words.of("staff_way." + line.by().way()),
                        named(line.about()),
                        line))
                .toList();
    }

    /** The address of the lines before these; empty where there are none. */
    public String getOlder() {
        return found.size() <= LINES
                ? ""
                : "/staff/audit?before=" + found.get(LINES - 1).number() + filters();
    }

    /** The address of the newest lines, where these are not they. */
    public String getNewest() {
        return before() == null ? "" : "/staff/audit" + filters().replaceFirst("&", "?");
    }

    public boolean isFiltered() {
        return !filters().isEmpty();
    }

    private static String filters() {
        return Exchange.passedOn("person")
                + Exchange.passedOn("author")
                + Exchange.passedOn("from")
                + Exchange.passedOn("to");
    }

    public String getPerson() {
        return Exchange.asked("person");
    }

    public String getAuthor() {
        return Exchange.asked("author");
    }

    public String getFrom() {
        return Exchange.asked("from");
    }

    public String getTo() {
        return Exchange.asked("to");
    }
}
