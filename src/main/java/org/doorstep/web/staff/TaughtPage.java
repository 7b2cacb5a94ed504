package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.conversation.TaughtReplies;
import org.doorstep.conversation.TaughtReplies.Taught;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** staff/taught: what staff have said that texts meant, and all of it as a file of the corpus. */
@Named
@RequestScoped
public class TaughtPage {

    /** One of them. */
    public record Row(String said, String meant, String context, String wish, String note, String by) {}

    private static final int ROWS = 25;

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    @Inject
    ReplyWords replyWords;

    @Inject
    TaughtReplies taught;

    private final PlaceInList place = new PlaceInList("/staff/taught?", ROWS);
    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        List<Taught> found = place.read(taught::newest);
        Map<String, String> names =
                replyWords.names(found.stream().map(Taught::by).toList());
        rows = found.stream().map(each -> row(each, names)).toList();
    }

    private Row row(Taught each, Map<String, String> names) {
        return new Row(
                each.reply().words(),
                each.reply().intents().stream().map(replyWords::meaning).collect(Collectors.joining("; ")),
                words.of("staff_reply.context." + each.reply().context()),
                each.reply().wish(),
                each.reply().note(),
                words.of("staff_reply.taught", names.getOrDefault(each.by(), each.by()), replyWords.moment(each.at())));
    }

    /** All of them, the oldest first. */
    public void download() {
        Exchange.file(
                "replies-taught.tsv",
                "text/tab-separated-values;charset=UTF-8",
                out -> taught.write(out, staff.getWho()));
    }

    public List<Row> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
