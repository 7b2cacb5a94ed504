/**
 * Who did what, for whom. Insert-only.
 *
 * <p>Never holds a name, a number or the text of a message.
 */
@NullMarked
package org.doorstep.audit;

import org.jspecify.annotations.NullMarked;
