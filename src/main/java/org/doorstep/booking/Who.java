package org.doorstep.booking;

import org.jspecify.annotations.Nullable;

/**
 * An operative, as far as a household may need to be sent this one or another.
 *
 * @param gender if they chose to say
 */
record Who(long operative, String badge, @Nullable String gender) {}
