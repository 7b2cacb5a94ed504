/**
 * The journeys of people in a real browser, on the whole built war. Each test puts in its own home over the API, so that tests do not
 * meet: {@link org.doorstep.journey.Northtown}. Pages are driven in plain words, by role and accessible name:
 * {@link org.doorstep.journey.Tenant}.
 */
@NullMarked
package org.doorstep.journey;

import org.jspecify.annotations.NullMarked;
