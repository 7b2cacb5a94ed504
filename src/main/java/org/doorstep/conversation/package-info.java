/**
 * Reminders and replies.
 *
 * <p>Never acts on a guess that costs.
 */
@NullMarked
package org.doorstep.conversation;

import org.jspecify.annotations.NullMarked;
