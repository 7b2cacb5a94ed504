package org.doorstep.api;

/**
 * A field that needs mending.
 *
 * @param pointer where it is: a JSON pointer (RFC 6901) in the body, "?name" in the query, "{name}" in the path
 * @param detail what to send instead
 */
record FieldError(String pointer, String detail) {}
