package org.doorstep.tenancy;

import java.time.Instant;

/**
 * How we get in on a date on which nobody is at home.
 *
 * @param saidBy who said so, as the trail names them
 */
public record WayIn(LettingIn lettingIn, String saidBy, Instant saidAt) {}
