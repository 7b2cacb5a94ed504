/**
 * What happens once a text has come in: whose it is, what it answers, what it does and what is written back.
 *
 * <p>One transaction a text. Never acts on a visit that is not tied to the number that wrote.
 */
@NullMarked
package org.doorstep.conversation.replying;

import org.jspecify.annotations.NullMarked;
