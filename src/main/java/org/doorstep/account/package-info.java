/**
 * Who somebody is: tenants by one-time codes, staff by passwords, other systems by API keys; and their sessions.
 *
 * <p>Never tells a stranger whether details matched.
 */
@NullMarked
package org.doorstep.account;

import org.jspecify.annotations.NullMarked;
