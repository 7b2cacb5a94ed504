/**
 * Public pages: start, a link from a text, errors, statements, and the simulated phones of the local run.
 *
 * <p>Never shows a name or an address.
 */
@NullMarked
package org.doorstep.web.open;

import org.jspecify.annotations.NullMarked;
