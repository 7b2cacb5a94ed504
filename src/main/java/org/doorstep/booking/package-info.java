/**
 * Slots offered, held, booked, changed and cancelled; one use case each for pages, API, texts and staff alike.
 *
 * <p>Never moves a promise, and never takes a slot away before the new one is safe.
 */
@NullMarked
package org.doorstep.booking;

import org.jspecify.annotations.NullMarked;
