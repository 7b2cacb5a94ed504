package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** What was just done, said once after the redirect: a code in the address, and only those that we know. */
@Named
@RequestScoped
public class Done {

    private static final Set<String> KNOWN = Set.of(
            "added",
            "saved",
            "link",
            "signed_out",
            "off",
            "on",
            "made",
            "ended",
            "kept",
            "taken",
            "already",
            "discarded",
            "erased",
            "already_erased",
            "removing",
            "messages_stopped",
            "messages_started",
            "recovered",
            "accepted",
            "refused",
            "opened",
            "unsafe",
            "flagged",
            "reviewed",
            "flag_ended",
            "safe_ended",
            "heard",
            "untold",
            "recorded",
            "acts_no_more",
            "kin_removed",
            "posted",
            "printed",
            "acknowledged",
            "answered",
            "enquiry_answered",
            "enquiry_untold",
            "reply_claimed",
            "reply_released",
            "reply_answered",
            "reply_later",
            "reply_settled",
            "reply_open",
            "reply_task",
            "reply_safety",
            "reply_taught",
            "reply_untaught",
            "task_claimed",
            "task_released",
            "task_done",
            "task_open",
            "template_saved",
            "template_sent",
            "enquiry_closed");

    @Inject
    Words words;

    public boolean isAny() {
        return !Exchange.isForm() && KNOWN.contains(Exchange.asked("done"));
    }

    public String getText() {
        return words.of("staff_done." + Exchange.asked("done"));
    }
}
