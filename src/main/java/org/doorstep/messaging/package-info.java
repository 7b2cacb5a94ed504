/**
 * The outbox: what must be told is written with the business fact and sent afterwards.
 *
 * <p>Never sends inside a business transaction.
 */
@NullMarked
package org.doorstep.messaging;

import org.jspecify.annotations.NullMarked;
