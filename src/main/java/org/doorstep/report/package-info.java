/**
 * Read models: rates, reasons, cost, stages; the public figures.
 *
 * <p>Never changes anything.
 */
@NullMarked
package org.doorstep.report;

import org.jspecify.annotations.NullMarked;
