/**
 * What people say to us and how it is answered: reminders and replies to come, complaints today.
 *
 * <p>Never acts on a guess that costs, and never throws away what somebody told us.
 */
@NullMarked
package org.doorstep.conversation;

import org.jspecify.annotations.NullMarked;
