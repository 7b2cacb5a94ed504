package org.doorstep.tenancy;

/**
 * A person must not be reached any more where messages to them have gone: whoever reads those must get nowhere by them. Told within the transaction.
 *
 * @param personId for joins only
 */
public record ReachedElsewhere(long personId) {}
