package org.doorstep.conversation;

import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as somebody makes it. What could turn or hide the text around it is taken out of the words.
 *
 * @param by who makes it: the tenant, who acts for them, or a visitor
 * @param personId the tenant; null where nobody is signed in
 * @param person their reference
 * @param name as they give it, or as we hold it of whoever is signed in
 * @param words what happened: up to 4,000 characters
 * @param putRight what would put it right: up to 2,000 characters; may be empty
 * @param aboutData whether it is about their personal data
 * @param replyTo E.164 for a text or a call, an email or a postal address
 */
public record ToldComplaint(
        Author by,
        @Nullable Long personId,
        @Nullable String person,
        String name,
        String words,
        String putRight,
        boolean aboutData,
        ReplyWay way,
        String replyTo) {

    static final int LONGEST_WORDS = 4_000;
    static final int LONGEST_PUT_RIGHT = 2_000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_REPLY = 500;

    public ToldComplaint {
        name = OwnWords.onOneLine(LONGEST_NAME, name);
        words = OwnWords.upTo(LONGEST_WORDS, words);
        putRight = OwnWords.upTo(LONGEST_PUT_RIGHT, putRight);
        replyTo = OwnWords.upTo(LONGEST_REPLY, replyTo);
    }
}
