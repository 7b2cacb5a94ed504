/**
 * Whether two written names are one person's. Knows names, not people.
 *
 * <p>Never decides who somebody is: only a code that reaches them does.
 */
@NullMarked
package org.doorstep.naming;

import org.jspecify.annotations.NullMarked;
