/**
 * Runs the product on one machine: a real database, a real server, and the war between them. The local run
 * ({@code mvn -Prun package}) and the tests share these classes; they are compiled beside the tests and never ship in the war.
 */
@NullMarked
package org.doorstep.run;

import org.jspecify.annotations.NullMarked;
