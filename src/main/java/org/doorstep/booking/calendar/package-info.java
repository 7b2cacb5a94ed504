/**
 * Visits as calendar files (RFC 5545), for tenants' calendars and the landlord's systems.
 *
 * <p>The only place that knows ical4j. Never writes an address or a person's name: a calendar is often shared.
 */
@NullMarked
package org.doorstep.booking.calendar;

import org.jspecify.annotations.NullMarked;
