/**
 * The pages: the only place that knows Faces. A page bean holds form fields, calls one use case and adds one message.
 *
 * <p>Never decides business, never opens a transaction, never sees JPA.
 */
@NullMarked
package org.doorstep.web;

import org.jspecify.annotations.NullMarked;
