/**
 * Access cases, stage by stage, with their evidence.
 *
 * <p>Never threatens.
 */
@NullMarked
package org.doorstep.access;

import org.jspecify.annotations.NullMarked;
