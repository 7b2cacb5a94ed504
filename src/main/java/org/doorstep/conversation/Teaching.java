package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.SignedInStaff;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.TaughtReply;

/** Staff say what a text meant. One example a text; saying it again takes its place, and it can be taken back. Nothing is done for the tenant by it. */
@ApplicationScoped
public class Teaching {

    /** What became of it. */
    public enum Result {
        DONE,
        /** Too long, empty, or a wish that is none. */
        UNFIT,
        /** A name, a number or an address stands in it. */
        TELLS_WHOSE,
        UNKNOWN
    }

    private static final String PUT =
            "INSERT INTO taught_reply (incoming_text_id, context, words, intents, wish, language, note, taught_at, taught_by)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE context = VALUES(context), words = VALUES(words),"
                    + " intents = VALUES(intents), wish = VALUES(wish), language = VALUES(language), note = VALUES(note),"
                    + " taught_at = VALUES(taught_at), taught_by = VALUES(taught_by)";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    ReplyLocks replies;

    /** Keeps the example. */
    @Retried
    @Transactional
    public Result teach(String reference, Lesson lesson, SignedInStaff by) {
        Optional<LockedReply> found = replies.lock(reference, by);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        } else if (!lesson.fits()) {
            return Result.UNFIT;
        } else if (lesson.tellsOf(nameOf(found.get()))) {
            return Result.TELLS_WHOSE;
        }
        TaughtReply taught = lesson.taught();
        Rows.change(
                connections,
                PUT,
                List.of(
                        found.get().id(),
                        taught.context().name(),
                        taught.words(),
                        taught.intents().stream().map(Intent::name).collect(Collectors.joining(" ")),
                        taught.wish(),
                        taught.language(),
                        taught.note(),
                        InstantConverter.toColumn(clock.instant()),
                        by.author().name()));
        replies.record(found.get(), "reply.teach", by);
        return Result.DONE;
    }

    /** It was not meant so: the example of this text goes. Doing it twice is doing it once. */
    @Retried
    @Transactional
    public WorkResult takeBack(String reference, SignedInStaff by) {
        return replies.with(reference, by, reply -> {
            Rows.change(connections, "DELETE FROM taught_reply WHERE incoming_text_id = ?", List.of(reply.id()));
            replies.record(reply, "reply.unteach", by);
            return WorkResult.DONE;
        });
    }

    private String nameOf(LockedReply reply) {
        return Rows.of(
                        connections,
                        "SELECT p.full_name FROM incoming_text t JOIN person p ON p.id = t.person_id WHERE t.id = ?",
                        List.of(reply.id()),
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse("");
    }
}
