package org.doorstep.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.InertText;
import org.doorstep.Keys;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.conversation.SimulatedTexts;
import org.doorstep.conversation.SimulatedTexts.Sent;
import org.doorstep.messaging.LinkedText;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.simulator.SimulatedMessage;
import org.doorstep.messaging.simulator.SimulatedPhones;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.web.Exchange;
import org.jspecify.annotations.Nullable;

/** The simulated phones and mailboxes as they are looked at: what came and what was written back in the order of time. */
@ApplicationScoped
public class SimulatedInboxes {

    /**
     * A text.
     *
     * @param own whether it was written on this phone
     * @param ring whether it was no text: the phone rang us and hung up
     * @param safe whether it came from the number of safe contacts
     * @param whatsApp whether it was written by WhatsApp
     */
    public record Bubble(
            Instant at,
            String time,
            List<LinkedText.Piece> pieces,
            boolean own,
            boolean ring,
            boolean photo,
            boolean safe,
            boolean whatsApp) {}

    /**
     * A phone.
     *
     * @param id its digits
     * @param e164 its number, as it is kept
     * @param number as it is written
     * @param token of its form
     */
    public record Phone(String id, String e164, String number, List<Bubble> bubbles, String token) {}

    /**
     * An email.
     *
     * @param letter where its HTML is
     * @param file the name of what came with it; null where nothing did
     */
    public record Mail(
            String subject,
            String time,
            List<List<LinkedText.Piece>> lines,
            String letter,
            @Nullable String file,
            String fileAddress) {}

    /** A mailbox. */
    public record Mailbox(int number, String address, List<Mail> mails) {}

    /** As much as a phone shows without scrolling back. */
    private static final int SHOWN = 10;

    private static final int LETTERS = 4;
    private static final int SENT = 400;

    @Inject
    SimulatedPhones phones;

    @Inject
    SimulatedTexts texts;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    /** The one that spoke last first. */
    List<Phone> phones() {
        Map<String, List<Bubble>> talks = new LinkedHashMap<>();
        ofEmail(false)
                .forEach((number, messages) -> messages.stream().map(this::came).forEach(bubble -> at(talks, number)
                        .add(bubble)));
        texts.newest(SENT).forEach(sent -> at(talks, sent.number()).add(own(sent)));
        return talks.entrySet().stream()
                .map(talk -> phone(talk.getKey(), talk.getValue()))
                .sorted(Comparator.comparing(SimulatedInboxes::lastSpoke).reversed())
                .toList();
    }

    /** A phone with nothing on it yet. */
    Phone empty(String number) {
        return phone(number, List.of());
    }

    /** The one that got something last first, each with its newest email first. */
    List<Mailbox> mailboxes() {
        List<Mailbox> mailboxes = new ArrayList<>();
        ofEmail(true)
                .forEach((address, messages) -> mailboxes.add(new Mailbox(
                        mailboxes.size() + 1,
                        address,
                        messages.stream()
                                .sorted(Comparator.comparing(SimulatedMessage::receivedAt)
                                        .reversed())
                                .limit(LETTERS)
                                .map(this::mail)
                                .toList())));
        return mailboxes;
    }

    private Map<String, List<SimulatedMessage>> ofEmail(boolean email) {
        Map<String, List<SimulatedMessage>> inboxes = new LinkedHashMap<>(phones.inboxes());
        inboxes.values().removeIf(messages -> (messages.get(0).kind() == MessageKind.EMAIL) != email);
        return inboxes;
    }

    private static List<Bubble> at(Map<String, List<Bubble>> talks, String number) {
        return talks.computeIfAbsent(number, any -> new ArrayList<>());
    }

    private static Phone phone(String e164, List<Bubble> bubbles) {
        Stream<Bubble> inOrder =
                bubbles.stream().sorted(Comparator.comparing(Bubble::at)).skip(Math.max(0, bubbles.size() - SHOWN));
        return new Phone(
                e164.replaceAll("\\D", ""), e164, PhoneNumbers.asWritten(e164), inOrder.toList(), Keys.randomToken());
    }

    private static Instant lastSpoke(Phone phone) {
        return phone.bubbles().get(phone.bubbles().size() - 1).at();
    }

    private Bubble came(SimulatedMessage message) {
        Instant at = message.receivedAt();
        return new Bubble(
                at,
                dates.time(at),
                pieces(message.body()),
                false,
                false,
                false,
                message.sender() == Sender.SAFE,
                message.kind() == MessageKind.WHATSAPP);
    }

    /** What somebody typed is words and nothing else: no link, and nothing that turns the words around it. */
    private Bubble own(Sent sent) {
        String words = InertText.of(sent.words());
        return new Bubble(
                sent.at(),
                dates.time(sent.at()),
                words.isEmpty() ? List.of() : List.of(new LinkedText.Piece(words, false)),
                true,
                sent.way() == Way.RING,
                sent.photo(),
                false,
                sent.way() == Way.WHATSAPP);
    }

    private Mail mail(SimulatedMessage message) {
        String key = "?key=" + Exchange.escaped(message.key());
        return new Mail(
                message.subject() == null ? "" : message.subject(),
                dates.time(message.receivedAt()),
                message.body()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(this::pieces)
                        .toList(),
                message.html().isPresent() ? SimulatorMail.LETTER + key : "",
                message.enclosure().map(file -> file.name()).orElse(null),
                SimulatorMail.FILE + key);
    }

    private List<LinkedText.Piece> pieces(String words) {
        return LinkedText.pieces(words, landlord.getPublicUrl());
    }
}
