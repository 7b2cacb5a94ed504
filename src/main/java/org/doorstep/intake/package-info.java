/**
 * What comes in by the load: a landlord's files, and the demo estate, which comes as files too.
 *
 * <p>Writes no table but its own: for all else it calls the use cases that the API calls.
 */
@NullMarked
package org.doorstep.intake;

import org.jspecify.annotations.NullMarked;
