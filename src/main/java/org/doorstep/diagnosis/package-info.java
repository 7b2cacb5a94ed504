/**
 * Showing a problem by video.
 *
 * <p>Never records without both agreeing.
 */
@NullMarked
package org.doorstep.diagnosis;

import org.jspecify.annotations.NullMarked;
