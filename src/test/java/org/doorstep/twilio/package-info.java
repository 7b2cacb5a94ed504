/** A Twilio of our own on loopback, written from its public description, and what our side does with it by its real library. */
@NullMarked
package org.doorstep.twilio;

import org.jspecify.annotations.NullMarked;
