/**
 * Email over SMTP, by Jakarta Mail: the only place that knows it.
 *
 * <p>Never logs an address, a word of a message, or a password. Knows no visits: what goes with a message comes from {@link
 * org.doorstep.messaging.Enclosures}.
 */
@NullMarked
package org.doorstep.messaging.mail;

import org.jspecify.annotations.NullMarked;
