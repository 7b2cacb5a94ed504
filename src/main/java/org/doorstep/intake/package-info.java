/**
 * What comes in by the load: the demo estate, later CSV import and the change feed back.
 *
 * <p>Never writes a table: it calls the use cases that the API calls.
 */
@NullMarked
package org.doorstep.intake;

import org.jspecify.annotations.NullMarked;
