/**
 * Tests that run inside a real server, on the built war and the real database: through the use cases, with a look at the rows behind
 * them. One deployment, since each costs a server start; the tests are interfaces, so that one class has them all and no file is long.
 */
@NullMarked
package org.doorstep.inside;

import org.jspecify.annotations.NullMarked;
