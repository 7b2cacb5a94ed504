/**
 * Texts and calls by Twilio: the only place that knows its library.
 *
 * <p>Never decides what is sent, or to whom; never writes down what a tenant wrote.
 */
@NullMarked
package org.doorstep.messaging.twilio;

import org.jspecify.annotations.NullMarked;
