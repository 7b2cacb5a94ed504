/** The ceilings: what this server and this database can do at all, served from a copy of the war. Never in the war that ships. */
@NullMarked
package org.doorstep.bench.served;

import org.jspecify.annotations.NullMarked;
