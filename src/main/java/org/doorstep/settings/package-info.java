/**
 * The landlord: name, numbers, hours and limits, and how dates are said.
 *
 * <p>Never holds a secret.
 */
@NullMarked
package org.doorstep.settings;

import org.jspecify.annotations.NullMarked;
