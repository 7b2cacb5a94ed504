/**
 * Operatives, their working days, and which arrival windows a day can still promise.
 *
 * <p>Never knows a tenant.
 */
@NullMarked
package org.doorstep.schedule;

import org.jspecify.annotations.NullMarked;
