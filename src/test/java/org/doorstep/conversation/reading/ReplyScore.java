package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts how replies were read, against what they say. */
final class ReplyScore {

    int all;
    int right;
    int handed;
    /** Of those handed over: taken for a question and the like, which a person reads all the same. */
    int misnamed;

    int half;
    int wrong;
    int wrongCancel;
    int dangers;
    int dangerMissed;
    int falseAlarm;
    int shown;
    int wishes;
    int wishRight;
    final List<String> remarks = new ArrayList<>();

    void add(LabelledReply reply, ReadReply read) {
        all++;
        Intent first = read.first();
        boolean danger = reply.intents().stream().anyMatch(Intent::isDanger);
        boolean shows = read.decision() == Decision.ACT_AND_SHOW;
        shown += shows ? 1 : 0;
        boolean toPerson = shows || read.decision() == Decision.PERSON_NOW;
        dangers += danger ? 1 : 0;
        if (danger && !toPerson) {
            dangerMissed++;
            remark("DANGER MISSED", reply, read);
        }
        boolean cancels =
                (shows || read.decision() == Decision.ACT) && (first == Intent.CANCEL || first == Intent.FIXED);
        if (cancels && !said(reply, Intent.CANCEL) && !said(reply, Intent.FIXED)) {
            wrongCancel++;
            remark("WRONG CANCEL", reply, read);
        }
        if (!reply.wish().isEmpty() && !reply.wish().startsWith("pick")) {
            wishes++;
            if (tokens(reply.wish()).equals(tokens(read.wish().toString()))) {
                wishRight++;
            } else {
                remark("WISH " + read.wish() + " FOR " + reply.wish(), reply, read);
            }
        }
        judge(reply, read, danger);
    }

    private void judge(LabelledReply reply, ReadReply read, boolean danger) {
        boolean acts = read.decision() == Decision.ACT
                || read.decision() == Decision.ACT_AND_SHOW
                || read.first().isDanger();
        boolean pickRight = read.picked() == 0
                || !reply.wish().startsWith("pick")
                || tokens(reply.wish()).contains("pick:" + read.picked());
        if (reply.isRight(read.first()) && pickRight) {
            right++;
        } else if (!acts || read.first().isDanger() || read.first().isForAPerson()) {
            handed++;
            misnamed += acts && read.first().isForAPerson() ? 1 : 0;
            falseAlarm += read.decision() == Decision.PERSON_NOW && !danger ? 1 : 0;
            remark(read.first().isDanger() ? "DANGER OTHER" : "HANDED", reply, read);
        } else if (reply.intents().contains(read.first()) && pickRight) {
            half++;
            remark("HALF", reply, read);
        } else {
            wrong++;
            remark("WRONG", reply, read);
        }
    }

    private static boolean said(LabelledReply reply, Intent intent) {
        return reply.intents().contains(intent) || reply.also().contains(intent);
    }

    private static Set<String> tokens(String wish) {
        return new HashSet<>(List.of(wish.split(" ", -1)));
    }

    private void remark(String what, LabelledReply reply, ReadReply read) {
        remarks.add("%s\t%s\t%s\t%s\t(%s)\t%s %.2f %s"
                .formatted(
                        what,
                        reply.asked().sent(),
                        reply.text(),
                        reply.intents(),
                        reply.also(),
                        read.intents(),
                        read.certainty(),
                        read.decision()));
    }

    /** Counts only: no words of any reply. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d replies: right %d (%.1f %%), handed over %d (%.1f %%, of them %d false alarms, %d taken for a question and the like), said but not first %d, wrong action %d (%.1f %%), wrong cancel %d, dangers %d, missed %d; acted on and shown to a person %d; wishes %d, understood %d",
                all,
                right,
                100.0 * right / all,
                handed,
                100.0 * handed / all,
                falseAlarm,
                misnamed,
                half,
                wrong,
                100.0 * wrong / all,
                wrongCancel,
                dangers,
                dangerMissed,
                shown,
                wishes,
                wishRight);
    }
}
