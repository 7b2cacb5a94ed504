package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.SafeNumber;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.WhatsAppNumber;
import org.doorstep.messaging.simulator.SimulatedMessage;
import org.doorstep.messaging.simulator.SimulatedPhones;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/** What is written, or rung, on the simulated phones of the local run. It comes in by the same door as what real phones send. */
@ApplicationScoped
public class SimulatedTexts {

    private static final String MARK = "SIM-";

    private static final String NEWEST = "SELECT sender, way, words, photos, received_at FROM incoming_text"
            + " WHERE provider_id LIKE '" + MARK + "%' ORDER BY received_at DESC, id DESC LIMIT ?1";

    /** What one phone sent. */
    public record Sent(String number, Way way, String words, boolean photo, Instant at) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    TakingText taking;

    @Inject
    SimulatedPhones phones;

    @Inject
    SafeNumber safeNumber;

    @Inject
    WhatsAppNumber whatsApp;

    @Inject
    Landlord landlord;

    /**
     * Writes back to the number that wrote last, the way that it wrote.
     *
     * @param token a random one of the form: sending it twice is one text
     * @param number of the phone, E.164
     */
    public void text(String token, String number, String words, boolean photo) {
        SimulatedMessage last = phones.newestOf(number).orElse(null);
        Way way = last != null && last.kind() == MessageKind.WHATSAPP ? Way.WHATSAPP : Way.SMS;
        String ours = way == Way.WHATSAPP ? whatsApp.e164() : writerOf(last);
        taking.take(new IncomingText(MARK + token, way, number, ours, words, photo ? 1 : 0));
    }

    /** Rings the number that wrote last, and hangs up. */
    public void ring(String token, String number) {
        taking.take(new IncomingText(
                MARK + token, Way.RING, number, writerOf(phones.newestOf(number).orElse(null)), "", 0));
    }

    /** So many of the newest, newest first. */
    @Transactional
    public List<Sent> newest(int most) {
        List<Sent> sent = new ArrayList<>();
        for (Object row :
                database.createNativeQuery(NEWEST).setParameter(1, most).getResultList()) {
            Object[] column = (Object[]) row;
            sent.add(new Sent(
                    (String) column[0],
                    Way.valueOf((String) column[1]),
                    (String) column[2],
                    ((Number) column[3]).intValue() > 0,
                    InstantConverter.fromColumn(column[4])));
        }
        return sent;
    }

    private String writerOf(@Nullable SimulatedMessage last) {
        String ours = last != null && last.sender() == Sender.SAFE ? safeNumber.getNumber() : landlord.getPhone();
        return ReplyWay.PHONE.read(ours).orElseGet(() -> landlord.dialled(ours));
    }
}
