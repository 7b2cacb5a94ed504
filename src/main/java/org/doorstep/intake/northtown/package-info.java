/**
 * Northtown Homes, the landlord that a visitor tries Doorstep with, as the files that its systems would send: the same for the same dates.
 *
 * <p>Knows no database and loads nothing: the import reads its files as it reads any landlord's.
 */
@NullMarked
package org.doorstep.intake.northtown;

import org.jspecify.annotations.NullMarked;
