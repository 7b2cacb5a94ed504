/**
 * The pages by which a person gets in and out.
 *
 * <p>Never tells whether details matched.
 */
@NullMarked
package org.doorstep.web.signin;

import org.jspecify.annotations.NullMarked;
