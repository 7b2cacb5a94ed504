/**
 * What a tenant's text means, and how sure we are. Knows words and days; knows no people, no database and no network.
 *
 * <p>Never acts: {@link org.doorstep.conversation.reading.ReplyReader} says what was meant, and what whoever acts may do with it.
 */
@NullMarked
package org.doorstep.conversation.reading;

import org.jspecify.annotations.NullMarked;
