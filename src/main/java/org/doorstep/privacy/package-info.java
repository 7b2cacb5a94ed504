/**
 * What is held about people: the register of it, a person's own copy, how long each kind is kept, and its erasure.
 *
 * <p>Never decides what other rooms hold; a table that the register does not name fails the build.
 */
@NullMarked
package org.doorstep.privacy;

import org.jspecify.annotations.NullMarked;
