/**
 * The pages of the landlord's staff.
 *
 * <p>Built with the staff accounts; empty until then.
 */
@NullMarked
package org.doorstep.web.staff;

import org.jspecify.annotations.NullMarked;
