package org.doorstep.conversation;

import org.jspecify.annotations.Nullable;

/**
 * An enquiry with whose it is and what it is about.
 *
 * @param person the tenant's reference
 * @param visit the reference of the visit; null where it is about none
 * @param order the reference of the repair; null where it is about none
 */
public record AskedEnquiry(
        Enquiry enquiry,
        String person,
        String fullName,
        @Nullable String visit,
        @Nullable String order) {}
