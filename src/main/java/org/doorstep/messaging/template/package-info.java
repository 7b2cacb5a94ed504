/** How an administrator changes the words of messages: what may be said, what it costs, who changed what. Never sends but a test. */
@NullMarked
package org.doorstep.messaging.template;

import org.jspecify.annotations.NullMarked;
