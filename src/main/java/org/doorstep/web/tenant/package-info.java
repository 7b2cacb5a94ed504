/**
 * The pages of a signed-in tenant; each bean mirrors a page below {@code tenant/}.
 *
 * <p>Never needs JavaScript.
 */
@NullMarked
package org.doorstep.web.tenant;

import org.jspecify.annotations.NullMarked;
