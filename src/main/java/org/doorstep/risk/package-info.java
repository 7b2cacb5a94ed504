/**
 * Which coming visits are at risk, and why.
 *
 * <p>Never lowers a tenant's priority, delays a visit or hides a slot.
 */
@NullMarked
package org.doorstep.risk;

import org.jspecify.annotations.NullMarked;
