package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.conversation.Complaining;
import org.doorstep.conversation.ReplyWay;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.ToldComplaint;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.tenancy.NumberOwners.Owner;

/** What is for a person: to read in working hours, or at once. Whoever wrote is told so, in the same words whatever they wrote. */
@ApplicationScoped
class HandingOver {

    @Inject
    Complaining complaining;

    @Inject
    Answers answers;

    @Inject
    Work work;

    /** A person reads it while the office is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome toPerson(Turn turn) {
        answers.sayWhen(turn, "reply.person");
        return Outcome.PERSON;
    }

    /** We cannot see it; what they write of it, we can. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome picture(Turn turn) {
        answers.say(turn, "reply.photo");
        return Outcome.PERSON;
    }

    /** It was acted on, and may speak of a danger all the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome show(Turn turn) {
        work.addUrgent(turn, Kind.TEXT, "task.reply.shown");
        return Outcome.PERSON;
    }

    /** A danger, or what may be one: the fixed words go out, and a person reads it at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome now(Turn turn) {
        List<Intent> said = turn.reply().intents();
        boolean danger = said.contains(Intent.EMERGENCY) || said.contains(Intent.HAZARD);
        if (danger) {
            turn.speaksOfDanger();
        }
        if (said.contains(Intent.SAFETY_CONCERN)) {
            return harm(turn, danger);
        }
        work.addUrgent(
                turn, danger ? Kind.DANGER : Kind.TEXT, danger ? "task.reply.danger" : "task.reply.perhaps_danger");
        answers.say(turn, "reply.danger");
        return Outcome.PERSON;
    }

    /** Whoever reads over their shoulder sees what anybody is answered. The words are for those who are named for it. */
    private Outcome harm(Turn turn, boolean danger) {
        work.addUrgent(turn, Kind.SAFETY, "task.reply.safety");
        if (danger) {
            work.addUrgent(turn, Kind.DANGER, "task.reply.danger_and_more");
            answers.say(turn, "reply.danger");
        } else {
            answers.sayWhen(turn, "reply.person");
        }
        return Outcome.SAFETY;
    }

    /** A complaint with its clock, where it is plain who complains; they are told of it as of any other. Else a person reads it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome complaint(Turn turn) {
        Optional<Owner> person = turn.speaker().onlyPerson();
        if (person.isEmpty() || turn.speaker().isSilent()) {
            return toPerson(turn);
        }
        Owner who = person.get();
        Author by = new Author("person:" + who.reference(), Way.TEXT);
        ToldComplaint told = new ToldComplaint(
                by,
                who.personId(),
                who.reference(),
                who.fullName(),
                turn.text().words(),
                "",
                false,
                ReplyWay.TEXT,
                turn.text().sender());
        boolean made = complaining.complain("text/" + turn.text().id(), told).isPresent();
        if (made) {
            turn.nextAnswer();
        }
        return made ? Outcome.DONE : toPerson(turn);
    }
}
