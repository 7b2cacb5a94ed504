/** What the tests stand on: one real database, one real server, one real browser, each started when a test first asks for it. */
@NullMarked
package org.doorstep.testing;

import org.jspecify.annotations.NullMarked;
