package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.reading.TaughtReply;

/** The examples that staff have taught, as a list and as a file of the corpus. */
@ApplicationScoped
public class TaughtReplies {

    /**
     * One of them.
     *
     * @param by as the trail names them
     */
    public record Taught(TaughtReply reply, Instant at, String by) {}

    private static final int AT_ONCE = 500;
    private static final String COLUMNS =
            "SELECT r.context, r.words, r.intents, r.wish, r.language, r.note, r.taught_at, r.taught_by, r.id FROM taught_reply r ";

    @Inject
    TransactionConnections connections;

    @Inject
    AuditTrail audit;

    /** The newest first. */
    @Transactional
    public List<Taught> newest(int from, int most) {
        return Rows.of(
                connections,
                COLUMNS + "ORDER BY r.taught_at DESC, r.id DESC LIMIT ? OFFSET ?",
                List.of(most, from),
                TaughtReplies::taught);
    }

    /** What was taught of this text; empty where nothing was, or it is not theirs to read. */
    @Transactional
    public Optional<Taught> find(String reference, SignedInStaff reader) {
        return Rows.of(
                        connections,
                        COLUMNS + "JOIN incoming_text t ON t.id = r.incoming_text_id WHERE t.reference = ?"
                                + Replies.seenBy(reader),
                        List.of(reference),
                        TaughtReplies::taught)
                .stream()
                .findFirst();
    }

    /** Writes all of them, the oldest first, as it reads them. That they were taken is recorded. */
    public void write(OutputStream out, SignedInStaff by) throws IOException {
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        file.write(TaughtReply.HEADING + "\n");
        long last = 0;
        List<Numbered> some = after(last);
        while (!some.isEmpty()) {
            for (Numbered each : some) {
                file.write(each.taught().reply().row() + "\n");
                last = each.number();
            }
            some = after(last);
        }
        file.flush();
        audit.record(Deed.of(by.author(), "taught.export", "taught-replies"));
    }

    private record Numbered(long number, Taught taught) {}

    private List<Numbered> after(long number) {
        return Rows.of(
                connections,
                COLUMNS + "WHERE r.id > ? ORDER BY r.id LIMIT " + AT_ONCE,
                List.of(number),
                row -> new Numbered(row.getLong(9), taught(row)));
    }

    private static Taught taught(ResultSet row) throws SQLException {
        TaughtReply reply = new TaughtReply(
                Sent.valueOf(row.getString(1)),
                row.getString(2),
                Arrays.stream(row.getString(3).split(" ", -1))
                        .map(Intent::valueOf)
                        .toList(),
                row.getString(4),
                row.getString(5),
                row.getString(6));
        return new Taught(reply, InstantConverter.fromColumn(row.getObject(7)), row.getString(8));
    }
}
