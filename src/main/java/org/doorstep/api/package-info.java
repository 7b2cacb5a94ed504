/**
 * The landlord's systems and the providers' webhooks, over JAX-RS.
 *
 * <p>Never decides business: every call is a use case that a page calls too.
 */
@NullMarked
package org.doorstep.api;

import org.jspecify.annotations.NullMarked;
