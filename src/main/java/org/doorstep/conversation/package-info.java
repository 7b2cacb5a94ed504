/**
 * What people say to us and how it is answered: complaints and enquiries, reminders, and replies to come; and what each tenant was told.
 *
 * <p>Never acts on a guess that costs, and never throws away what somebody told us.
 */
@NullMarked
package org.doorstep.conversation;

import org.jspecify.annotations.NullMarked;
