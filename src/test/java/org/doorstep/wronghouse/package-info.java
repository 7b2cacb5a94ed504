/**
 * A house that breaks every rule of ArchitectureTest, so that each is seen to fail. Nothing else may use it.
 *
 * <p>The rooms below have no package-info of their own: that is one of the wrongs.
 */
@NullMarked
package org.doorstep.wronghouse;

import org.jspecify.annotations.NullMarked;
