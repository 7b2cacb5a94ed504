/**
 * The kinds of files: which columns each has, how a row is read, and which use case takes it. One class a kind.
 *
 * <p>Never writes a table: each calls the use case that the API calls.
 */
@NullMarked
package org.doorstep.intake.kind;

import org.jspecify.annotations.NullMarked;
