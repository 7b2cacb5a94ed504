package org.doorstep.web.staff;

/**
 * A difference as staff read it.
 *
 * @param theirs what the housing system says, or that it is hidden
 * @param takeable whether theirs may be taken here
 */
public record DifferenceRow(
        long number,
        String person,
        String reference,
        String what,
        String why,
        String theirs,
        String ours,
        String since,
        boolean takeable) {}
