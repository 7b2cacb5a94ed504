/**
 * The pages of those who work for the landlord, and the gate before them.
 *
 * <p>Never opens a page that {@link org.doorstep.web.staff.StaffAccess} does not name.
 */
@NullMarked
package org.doorstep.web.staff;

import org.jspecify.annotations.NullMarked;
