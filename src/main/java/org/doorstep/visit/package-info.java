/**
 * An operative's arrival and what came of it.
 *
 * <p>Never counts a missed appointment that had no 24 hours' written notice.
 */
@NullMarked
package org.doorstep.visit;

import org.jspecify.annotations.NullMarked;
