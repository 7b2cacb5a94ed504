package org.doorstep.web.open;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.simulator.SimulatedMessage;
import org.doorstep.messaging.simulator.SimulatedPhones;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/** simulator: the phones and mailboxes of the local run, the one that rang last first. */
@Named
@RequestScoped
public class SimulatorPage {

    /** A run of words, or a link of ours. */
    public record Piece(String text, boolean link) {}

    /** A message as it is read. */
    public record Message(String subject, String time, List<List<Piece>> paragraphs, boolean safe) {

        public List<Piece> pieces() {
            return paragraphs.stream().flatMap(List::stream).toList();
        }
    }

    /** A phone or a mailbox. */
    public record Inbox(int number, String name, boolean phone, List<Message> messages) {}

    /** As much as a phone shows without scrolling back. */
    private static final int NEWEST = 6;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

    @Inject
    SimulatedPhones phones;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    private final List<Inbox> inboxes = new ArrayList<>();

    @PostConstruct
    void read() {
        phones.inboxes().forEach((recipient, messages) -> {
            boolean phone = messages.get(0).kind() == MessageKind.TEXT;
            inboxes.add(new Inbox(
                    inboxes.size() + 1,
                    phone ? asDialled(recipient) : recipient,
                    phone,
                    messages.stream()
                            .skip(Math.max(0, messages.size() - NEWEST))
                            .map(this::message)
                            .toList()));
        });
    }

    private Message message(SimulatedMessage message) {
        List<List<Piece>> paragraphs = message.body().lines().map(this::pieces).toList();
        String subject = message.subject() == null ? "" : message.subject();
        return new Message(subject, dates.time(message.receivedAt()), paragraphs, message.sender() == Sender.SAFE);
    }

    private List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(line.substring(end, link.start()), false));
            pieces.add(new Piece(link.group(), link.group().startsWith(landlord.getPublicUrl())));
            end = link.end();
        }
        pieces.add(new Piece(line.substring(end), false));
        return pieces;
    }

    /** "07700 900482": a British mobile as people write it. */
    private static String asDialled(String e164) {
        return e164.startsWith("+44") && e164.length() == 13
                ? "0" + e164.substring(3, 7) + " " + e164.substring(7)
                : e164;
    }

    public List<Inbox> getInboxes() {
        return inboxes;
    }
}
