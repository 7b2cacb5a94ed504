package org.doorstep.booking;

/** A visit was booked or moved, or we cancelled it, and nobody could be told in writing. Told within the transaction. */
public record NobodyTold(Appointment appointment) {}
