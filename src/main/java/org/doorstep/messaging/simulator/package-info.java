/**
 * The simulated phones and mailboxes of the local run.
 *
 * <p>Never exists where the run profile does not set it.
 */
@NullMarked
package org.doorstep.messaging.simulator;

import org.jspecify.annotations.NullMarked;
