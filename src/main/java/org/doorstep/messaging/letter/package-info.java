/**
 * Letters as they are printed: drawn as PDF with real text, a title and a language, so that a screen reader reads them too.
 *
 * <p>Never knows whose letter it is, and so never looks anything up: a letter says what it is given, and is given no more than it says.
 */
@NullMarked
package org.doorstep.messaging.letter;

import org.jspecify.annotations.NullMarked;
