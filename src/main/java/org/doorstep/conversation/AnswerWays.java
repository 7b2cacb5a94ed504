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
import org.doorstep.tenancy.Tenancies;
import org.jspecify.annotations.Nullable;

/**
 * Chooses where an answer goes: to the number that it came from, while its person may be reached there; else by their best way; with a safe contact,
 * there alone. A number that is nobody's is answered as it is, but not where it wrote to the number for safe contacts.
 */
@ApplicationScoped
public class AnswerWays {

    @Inject
    Tenancies tenancies;

    /** The way to answer this one; empty where nothing may be sent, so that somebody rings or writes. */
    @Transactional
    public Optional<AnswerWay> find(HandedReply reply) {
        return find(reply.sender(), reply.safe(), reply.whose().row());
    }

    Optional<AnswerWay> find(LockedReply reply) {
        return find(reply.sender(), reply.safe(), reply.personId());
    }

    private Optional<AnswerWay> find(String sender, boolean safe, @Nullable Long personId) {
        if (personId == null) {
            return safe || !ContactPoint.isProvable(ContactKind.MOBILE, sender)
                    ? Optional.empty()
                    : Optional.of(new AnswerWay(MessageKind.TEXT, sender, null, null));
        }
        Optional<Person> person =
                Optional.ofNullable(tenancies.findPeopleByRow(List.of(personId)).get(personId));
        return person.flatMap(each -> find(sender, safe, each, Reach.of(each)));
    }

    private static Optional<AnswerWay> find(String sender, boolean safe, Person person, Reach reach) {
        if (safe && reach.findSafe().isEmpty()) {
            return Optional.empty();
        }
        return reach.findThe(ContactKind.MOBILE, sender)
                .or(reach::findBest)
                .map(point -> new AnswerWay(
                        point.kind() == ContactKind.MOBILE ? MessageKind.TEXT : MessageKind.EMAIL,
                        point.value(),
                        person.id(),
                        reach.findSafe().orElse(null)));
    }
}
