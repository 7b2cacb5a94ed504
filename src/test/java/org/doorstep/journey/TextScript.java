package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** What a tenant and Doorstep say to each other after a reminder, word for word; the same by whichever way the texts travel. */
public record TextScript(TextingPhone phone, String reference) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    /** No, then CHANGE: nothing is changed, and three times are offered. */
    public void saysNoAndAsksForAChange() {
        phone.answers("No");
        assertThat(phone.textWith("Nothing has changed yet.")).contains("Reply CHANGE for new times");
        phone.answers("CHANGE");
        assertThat(slots(phone.textWith("Reply 1, 2 or 3:"))).hasSize(3);
    }

    /**
     * Asks for a day of the week and takes the second of its times.
     *
     * @return the line of the second, as "Fri 4 Dec 8:05am-8:35am"
     */
    public String movesItTo(LocalDate date) {
        String day = SHORT.format(date);
        phone.answers("can we do "
                + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK) + " instead");
        String offer = phone.textWith("1 = " + day);
        assertThat(slots(offer)).hasSize(3).allMatch(line -> line.contains(day));
        assertThat(offer).contains("MORE = other times", "KEEP = no change");
        phone.answers("2");
        assertThat(phone.textWith("your visit is now " + day)).contains("Your old time is free again.", reference);
        return slots(offer).get(1).substring("2 = ".length());
    }

    /** Is asked once more before it ends, and has it back. */
    public void endsItAndTakesThatBack(LocalDate date) {
        phone.answers("cancel");
        assertThat(phone.textWith("end your visit of " + SHORT.format(date))).contains("Reply X to end it");
        phone.answers("X");
        assertThat(phone.textWith("is cancelled. Reply UNDO")).contains(reference);
        phone.answers("UNDO");
    }

    private static List<String> slots(String offer) {
        return offer.lines().filter(line -> line.matches("[123] = .*")).toList();
    }
}
