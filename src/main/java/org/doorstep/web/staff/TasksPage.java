package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.conversation.OpenTask;
import org.doorstep.conversation.OpenTasks;
import org.doorstep.conversation.StaffTask;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/tasks: what staff must do, urgent ones first, then what is due first. */
@Named
@RequestScoped
public class TasksPage {

    /**
     * One of them.
     *
     * @param who empty where it is about nobody that we know
     * @param claimed who does it; empty where nobody does yet
     */
    public record Row(
            String reference,
            String kind,
            String who,
            String said,
            boolean urgent,
            String due,
            boolean overdue,
            String claimed) {}

    /** A choice of what is shown. */
    public record Chip(String address, String name, boolean current) {}

    private static final int ROWS = 25;
    private static final String ADDRESS = "/staff/tasks";
    private static final String MINE = "mine";

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    @Inject
    TaskWords taskWords;

    @Inject
    ReplyWords replyWords;

    @Inject
    OpenTasks tasks;

    private final String shown = Exchange.asked("show");
    private final boolean mine = shown.equals(MINE);
    private final StaffTask.@Nullable Kind kind = Arrays.stream(StaffTask.Kind.values())
            .filter(each -> codeOf(each).equals(shown))
            .findFirst()
            .orElse(null);
    private final PlaceInList place =
            new PlaceInList(mine || kind != null ? ADDRESS + "?show=" + shown + "&" : ADDRESS + "?", ROWS);
    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        OpenTasks.Show show = new OpenTasks.Show(kind, mine);
        List<OpenTask> found = place.read((from, most) -> tasks.open(show, staff.getWho(), from, most));
        Map<String, String> names =
                replyWords.names(found.stream().map(OpenTask::claimedBy).toList());
        rows = found.stream().map(each -> row(each, names)).toList();
    }

    private Row row(OpenTask each, Map<String, String> names) {
        String claimed = names.getOrDefault(each.claimedBy(), "");
        return new Row(
                each.reference(),
                taskWords.kind(each),
                each.fullName(),
                each.words(),
                each.urgent(),
                taskWords.due(each),
                taskWords.isOverdue(each),
                claimed.isEmpty() ? "" : words.of("staff_tasks.claimed", claimed));
    }

    public List<Row> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }

    /** All, mine, and each kind that they may read. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(ADDRESS, words.of("staff_tasks.show.all"), !mine && kind == null));
        chips.add(new Chip(ADDRESS + "?show=" + MINE, words.of("staff_tasks.show.mine"), mine));
        Arrays.stream(StaffTask.Kind.values())
                .filter(each -> each != StaffTask.Kind.SAFETY || staff.getWho().readsSafety())
                .forEach(each -> chips.add(new Chip(
                        ADDRESS + "?show=" + codeOf(each), words.of("staff_tasks.kind." + each), each == kind)));
        return chips;
    }

    private static String codeOf(StaffTask.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
