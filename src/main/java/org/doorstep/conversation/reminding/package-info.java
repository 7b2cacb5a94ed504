/**
 * What tenants are reminded of without having asked: that a visit is near, that somebody is on the way, that nobody was in; and whom staff ring
 * where no message reaches somebody.
 *
 * <p>Never tells anybody twice, and never somebody for whom a visit is not.
 */
@NullMarked
package org.doorstep.conversation.reminding;

import org.jspecify.annotations.NullMarked;
