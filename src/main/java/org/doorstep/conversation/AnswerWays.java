package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.doorstep.messaging.MessageKind;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Reach;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.Tenancies;
import org.jspecify.annotations.Nullable;

/**
 * Chooses where an answer goes: to the number that it came from and the way that it came, while its person may be reached there; else by their best way; with a safe contact,
 * there alone. A number that is nobody's is answered as it is, but not where it wrote to the number for safe contacts.
 */
@ApplicationScoped
public class AnswerWays {

    @Inject
    Tenancies tenancies;

    /** The way to answer this one; empty where nothing may be sent, so that somebody rings or writes. */
    @Transactional
    public Optional<AnswerWay> find(HandedReply reply) {
        return find(
                new Came(reply.way(), reply.sender(), reply.safe()),
                reply.whose().row());
    }

    Optional<AnswerWay> find(LockedReply reply) {
        return find(new Came(reply.way(), reply.sender(), reply.safe()), reply.personId());
    }

    private Optional<AnswerWay> find(Came came, @Nullable Long personId) {
        if (personId == null) {
            return came.safe() || !ContactPoint.isProvable(ContactKind.MOBILE, came.sender())
                    ? Optional.empty()
                    : Optional.of(new AnswerWay(came.way().answer(), came.sender(), null, null));
        }
        Optional<Person> person =
                Optional.ofNullable(tenancies.findPeopleByRow(List.of(personId)).get(personId));
        return person.flatMap(each -> find(came, each, Reach.of(each)));
    }

    private static Optional<AnswerWay> find(Came came, Person person, Reach reach) {
        SafeContact safe = reach.findSafe().orElse(null);
        if (came.safe() && safe == null) {
            return Optional.empty();
        }
        return reach.findThe(ContactKind.MOBILE, came.sender())
                .map(point -> way(safe == null ? came.way().answer() : MessageKind.TEXT, point, person, safe))
                .or(() -> reach.findBest()
                        .map(point -> way(
                                safe == null ? person.wishes().writingTo(point) : MessageKind.TEXT,
                                point,
                                person,
                                safe)));
    }

    private static AnswerWay way(MessageKind kind, ContactPoint point, Person person, @Nullable SafeContact safe) {
        return new AnswerWay(kind, point.value(), person.id(), safe);
    }

    /** Of what is answered. */
    private record Came(IncomingText.Way way, String sender, boolean safe) {}
}
