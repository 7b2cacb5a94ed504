package org.doorstep.messaging.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.messaging.NotDeliverable;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said in place of taking a letter: whether this mailbox can never be reached (RFC 5321, 4.2, with the finer codes of RFC 3463),
 * or whether to try again. What is wrong with us (a block list, a relay that we may not use, a full disk) is nothing wrong with the mailbox.
 *
 * @param code three digits
 * @param finer such as {@code 5.1.1}; empty where the server gives none
 */
record SmtpAnswer(int code, String finer) {

    private static final Pattern FINER = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** Of the address: but not X.1.7 and X.1.8, which are about who sends. */
    private static final Pattern NO_SUCH_MAILBOX =
            Pattern.compile("5\\.(0\\.0|1\\.(?![78]$)\\d+|2\\.[01]|4\\.4|6\\.7)");

    /** Where there is no finer code: no such mailbox, moved away, a name that is not allowed. */
    private static final Set<Integer> UNKNOWN_THERE = Set.of(550, 551, 553);

    /** What to throw for a failure. No address and no word of the server's stands in it: servers repeat addresses. */
    static RuntimeException of(MessagingException failure) {
        List<Exception> all = all(failure);
        Optional<SmtpAnswer> never = ofRecipient(all).filter(SmtpAnswer::isForGood);
        if (never.isPresent()) {
            return new NotDeliverable(never.get().name(), "The mail server knows no such mailbox: " + never.get());
        }
        return ofRecipient(all)
                .or(() -> ofLetter(all))
                .map(answer -> new IllegalStateException("The mail server did not take it: " + answer))
                .orElseGet(() -> unreached(failure));
    }

    /** The failure, and those that it was found with. */
    private static List<Exception> all(MessagingException failure) {
        List<Exception> all = new ArrayList<>();
        for (Exception each = failure; each != null; each = next(each)) {
            all.add(each);
        }
        return all;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private static Optional<SmtpAnswer> ofRecipient(List<Exception> failures) {
        return failures.stream()
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .map(refused -> read(refused.getReturnCode(), refused.getMessage()))
                .findFirst();
    }

    /** About who sends, or about the letter. */
    private static Optional<SmtpAnswer> ofLetter(List<Exception> failures) {
        for (Exception each : failures) {
            if (each instanceof SMTPSendFailedException refused) {
                return Optional.of(read(refused.getReturnCode(), refused.getMessage()));
            }
            if (each instanceof SMTPSenderFailedException refused) {
                return Optional.of(read(refused.getReturnCode(), refused.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static IllegalStateException unreached(MessagingException failure) {
        return failure instanceof AuthenticationFailedException
                ? new IllegalStateException("The mail server does not accept DOORSTEP_MAIL_USER and its password")
                : new IllegalStateException("There is no safe way to the mail server, or it does not answer", failure);
    }

    private static SmtpAnswer read(int code, @Nullable String said) {
        Matcher finer = FINER.matcher(said == null ? "" : said);
        return new SmtpAnswer(code, finer.find() ? finer.group(1) : "");
    }

    private boolean isForGood() {
        return code >= 500
                && (finer.isEmpty()
                        ? UNKNOWN_THERE.contains(code)
                        : NO_SUCH_MAILBOX.matcher(finer).matches());
    }

    private String name() {
        return finer.isEmpty() ? String.valueOf(code) : finer;
    }

    @Override
    public String toString() {
        return finer.isEmpty() ? String.valueOf(code) : code + " " + finer;
    }
}
