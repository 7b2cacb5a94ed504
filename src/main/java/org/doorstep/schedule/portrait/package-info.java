/**
 * Draws a small portrait from a picture that somebody sent. The only place that knows image formats.
 *
 * <p>Never passes on a byte of what was sent: only pixels.
 */
@NullMarked
package org.doorstep.schedule.portrait;

import org.jspecify.annotations.NullMarked;
