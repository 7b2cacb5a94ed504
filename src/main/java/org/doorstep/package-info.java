/**
 * Wiring only: the clock, the keys, the migration of the database, the retry of a transaction.
 *
 * <p>Never knows a room.
 */
@NullMarked
package org.doorstep;

import org.jspecify.annotations.NullMarked;
