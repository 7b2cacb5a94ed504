/**
 * What needs doing, where, by when, and how we explain it.
 *
 * <p>Never knows who lives there.
 */
@NullMarked
package org.doorstep.works;

import org.jspecify.annotations.NullMarked;
