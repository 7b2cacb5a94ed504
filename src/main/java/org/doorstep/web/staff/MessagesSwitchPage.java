package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.account.StaffList;
import org.doorstep.messaging.MessageSwitch;
import org.doorstep.messaging.MessageSwitch.Stopped;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/messages-switch: stops all texts and emails, and lets them go out again. */
@Named
@RequestScoped
public class MessagesSwitchPage {

    @Inject
    CurrentStaff staff;

    @Inject
    MessageSwitch messages;

    @Inject
    StaffList list;

    @Inject
    StaffWords staffWords;

    @Inject
    Words words;

    private @Nullable Stopped stopped;

    @PostConstruct
    void read() {
        stopped = messages.stopped().orElse(null);
    }

    public void stop() {
        messages.stop(staff.author());
        Exchange.goTo("/staff/messages-switch?done=messages_stopped");
    }

    public void start() {
        messages.start(staff.author());
        Exchange.goTo("/staff/messages-switch?done=messages_started");
    }

    public boolean isStopped() {
        return stopped != null;
    }

    /** "Stopped since 2 Dec 2026, 10:30am, by Ruth Adeyemi." */
    public String getSince() {
        if (stopped == null) {
            return "";
        }
        String by = list.namesOf(List.of(stopped.by())).getOrDefault(stopped.by(), words.of("staff_messages.somebody"));
        return words.of("staff_messages.since", staffWords.moment(stopped.since()), by);
    }

    public String getWaiting() {
        return words.of("staff_messages.waiting", words.number(messages.countWaiting()));
    }
}
