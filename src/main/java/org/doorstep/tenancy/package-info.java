/**
 * Homes, tenancies, the people in them and how to reach them.
 *
 * <p>Never overwrites what a tenant or an adviser set.
 */
@NullMarked
package org.doorstep.tenancy;

import org.jspecify.annotations.NullMarked;
