package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.audit.Way;
import org.doorstep.messaging.Outbox;

/** What somebody who holds a number says of the number itself, in the transaction of whoever took it in. Nothing is told to the number here. */
@ApplicationScoped
public class NumberKeeping {

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    ConfirmingContact confirming;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /**
     * It is not theirs any more: it is used no more, and what waits for it is not sent.
     *
     * @param people references of those on whose file it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wrong(String e164, Collection<String> people) {
        each(e164, people, "contact.wrong-number", (person, point) -> {
            outbox.withdraw(e164, person.id());
            if (!point.isBroken()) {
                point.broken(clock.instant());
            }
        });
    }

    /** It is theirs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void right(String e164, Collection<String> people) {
        for (String reference : people) {
            tenancies.findPerson(reference).stream()
                    .flatMap(person -> person.contactPointsForOthers().stream())
                    .filter(point -> isAt(point, e164))
                    .forEach(point -> confirming.confirm(reference, point.reference(), author(reference)));
        }
    }

    /** No texts there any more; what waits for it is not sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stop(String e164, Collection<String> people) {
        each(e164, people, "contact.opt-out", (person, point) -> {
            outbox.withdraw(e164, person.id());
            point.textsRefused(clock.instant());
        });
    }

    /** Texts there again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(String e164, Collection<String> people) {
        each(e164, people, "contact.opt-in", (person, point) -> point.textsTaken());
    }

    private void each(String e164, Collection<String> people, String action, BiConsumer<Person, ContactPoint> what) {
        for (String reference : people) {
            tenancies.lockPerson(reference).ifPresent(person -> person.contactPoints().stream()
                    .filter(point -> isAt(point, e164))
                    .forEach(point -> {
                        what.accept(person, point);
                        audit.record(Deed.of(author(reference), action, reference)
                                .forPerson(reference)
                                .remarking(point.masked())
                                .toldToOthers());
                    }));
        }
    }

    private static boolean isAt(ContactPoint point, String e164) {
        return point.kind() != ContactKind.POST && point.value().equals(e164);
    }

    private static Author author(String person) {
        return new Author("person:" + person, Way.TEXT);
    }
}
