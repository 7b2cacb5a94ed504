/**
 * Who somebody is: one-time codes, sessions, API keys.
 *
 * <p>Never tells a stranger whether details matched.
 */
@NullMarked
package org.doorstep.account;

import org.jspecify.annotations.NullMarked;
