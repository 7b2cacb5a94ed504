/**
 * The pages of the person on the doorstep.
 *
 * <p>Built with the doorstep outcomes; empty until then.
 */
@NullMarked
package org.doorstep.web.operative;

import org.jspecify.annotations.NullMarked;
