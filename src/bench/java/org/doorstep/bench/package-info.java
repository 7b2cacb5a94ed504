/**
 * The benchmark ({@code mvn -Pbench verify}): drives the built war on a real server and database, beside ceilings of the same server and
 * database, and writes down what it measured. Compiled beside the tests, by its profile alone.
 *
 * <p>Never in the war that ships: what must run inside the server ({@link org.doorstep.bench.served}) is added to a copy of it.
 */
@NullMarked
package org.doorstep.bench;

import org.jspecify.annotations.NullMarked;
