package org.doorstep.conversation.reminding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One reminder of all visits of one local day.
 *
 * @param moment when it goes out
 * @param until when the next one does, or the day is over: worth nothing after that
 */
record ReminderRound(ReminderKind kind, LocalDate day, Instant moment, Instant until) {}
