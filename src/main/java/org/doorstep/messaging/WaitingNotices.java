package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Finds the notice of what somebody has just asked for by text: it answers them, and goes the way that they wrote. */
@ApplicationScoped
public class WaitingNotices {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private static final String TO =
            "SELECT m FROM OutboxMessage m WHERE m.recipient = :number AND m.about = :about AND m.purpose = :purpose"
                    + " AND m.state = org.doorstep.messaging.MessageState.WAITING AND m.createdAt >= :since";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Carriers carriers;

    /**
     * Has it go to the number that wrote, the way that was written.
     *
     * @param by TEXT or WHATSAPP
     * @return false where no such notice goes to that number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean answer(String number, String about, String purpose, MessageKind by) {
        List<OutboxMessage> notices = database.createQuery(TO, OutboxMessage.class)
                .setParameter("number", number)
                .setParameter("about", about)
                .setParameter("purpose", purpose)
                .setParameter("since", clock.instant().minus(JUST_NOW))
                .getResultList();
        if (by != MessageKind.WHATSAPP || carriers.carry(by)) {
            notices.stream().filter(each -> each.sender() == Sender.STANDARD).forEach(each -> each.goesBy(by));
        }
        return !notices.isEmpty();
    }
}
