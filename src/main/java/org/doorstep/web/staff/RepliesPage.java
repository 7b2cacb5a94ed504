package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.conversation.HandedReply;
import org.doorstep.conversation.Replies;
import org.doorstep.conversation.Replies.Show;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** staff/replies: texts that a person must read, dangers first, then the oldest. */
@Named
@RequestScoped
public class RepliesPage {

    /**
     * One of them.
     *
     * @param urgency in words; empty where it is like others
     * @param home empty where it is not known; so too the visit, and who deals with it
     */
    public record Row(
            String reference,
            String who,
            String home,
            String urgency,
            boolean danger,
            String said,
            String photos,
            String visit,
            String since,
            String claimed) {}

    /** A choice of what is shown. */
    public record Chip(String address, String name, boolean current) {}

    private static final int ROWS = 25;
    private static final String ADDRESS = "/staff/replies";

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    @Inject
    ReplyWords replyWords;

    @Inject
    Replies replies;

    private final Show show = Arrays.stream(Show.values())
            .filter(each -> codeOf(each).equals(Exchange.asked("show")))
            .findFirst()
            .orElse(Show.ALL);
    private final PlaceInList place = new PlaceInList(addressOf(show) + (show == Show.ALL ? "?" : "&"), ROWS);
    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        List<HandedReply> found = place.read((from, most) -> replies.waiting(show, staff.getWho(), from, most));
        Map<String, String> visits =
                replyWords.visits(found.stream().map(HandedReply::visit).toList());
        Map<String, String> names = replyWords.names(
                found.stream().map(each -> each.dealing().claimedBy()).toList());
        rows = found.stream().map(each -> row(each, visits, names)).toList();
    }

    private Row row(HandedReply each, Map<String, String> visits, Map<String, String> names) {
        String claimed = names.getOrDefault(each.dealing().claimedBy(), "");
        return new Row(
                each.reference(),
                replyWords.who(each),
                each.whose().home(),
                replyWords.urgency(each.urgency()),
                each.urgency() == HandedReply.Urgency.DANGER,
                replyWords.said(each),
                replyWords.photos(each),
                visits.getOrDefault(each.visit(), ""),
                words.of("staff_replies.since", replyWords.moment(each.receivedAt())),
                claimed.isEmpty() ? "" : words.of("staff_replies.claimed", claimed));
    }

    public List<Row> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }

    public List<Chip> getChips() {
        return Arrays.stream(Show.values())
                .map(each -> new Chip(addressOf(each), words.of("staff_replies.show." + each), each == show))
                .toList();
    }

    /** Said where nothing is shown. */
    public String getNone() {
        return words.of("staff_replies.none." + show);
    }

    private static String addressOf(Show show) {
        return show == Show.ALL ? ADDRESS : ADDRESS + "?show=" + codeOf(show);
    }

    private static String codeOf(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }
}
