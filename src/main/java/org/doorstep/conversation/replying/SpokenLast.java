package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.doorstep.InstantConverter;

/** Finds what we wrote last to a number: that is what a reply answers. What has not gone out yet was not read by anybody. */
@ApplicationScoped
class SpokenLast {

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration LATELY = Duration.ofHours(48);

    private static final String NEWEST =
            "SELECT o.purpose, o.about, COALESCE(o.sent_at, o.created_at) FROM outbox_message o"
                    + " WHERE o.recipient = ?1 AND o.sender = ?2 AND o.created_at > ?3"
                    + " AND (o.state IN ('SENDING', 'SENT', 'DELIVERED') OR o.state = 'WAITING' AND o.due_at <= ?4)"
                    + " ORDER BY o.id DESC LIMIT 20";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** What was asked last and is not settled. A digit or another word of choices is for the last choices, also where those are settled: so it does nothing else. */
    Spoken to(Incoming text, TextConversation conversation) {
        List<Spoken> asked = newest(text).stream()
                .filter(each -> Spoken.asks(each.purpose()))
                .toList();
        return asked.stream()
                .filter(each -> text.isOfChoices() || !each.isSettledIn(conversation))
                .findFirst()
                .map(last -> new Spoken(last.purpose(), last.about(), isAlone(last, asked), last.at()))
                .orElse(Spoken.NOTHING);
    }

    private static boolean isAlone(Spoken last, List<Spoken> asked) {
        return asked.stream()
                        .filter(each -> each.at().isAfter(last.at().minus(LATELY)))
                        .map(Spoken::about)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                <= 1;
    }

    private List<Spoken> newest(Incoming text) {
        Instant now = clock.instant();
        List<Spoken> found = new ArrayList<>();
        for (Object row : database.createNativeQuery(NEWEST)
                .setParameter(1, text.sender())
                .setParameter(2, text.safe() ? "SAFE" : "STANDARD")
                .setParameter(3, InstantConverter.toColumn(now.minus(REMEMBERED)))
                .setParameter(4, InstantConverter.toColumn(now))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            found.add(new Spoken(
                    (String) columns[0], (String) columns[1], true, InstantConverter.fromColumn(columns[2])));
        }
        found.sort(Comparator.comparing(Spoken::at).reversed());
        return found;
    }
}
