package org.doorstep.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * How to get in and what to mind: shown to the operative on the day only.
 *
 * @param entryCode of the block's door
 * @param keySafe where it is and how it opens
 * @param warden whom to ask
 * @param asbestos where there is some
 * @param twoPeople whether nobody goes alone
 */
public record AccessDetails(
        @Nullable String entryCode,
        @Nullable String keySafe,
        @Nullable String warden,
        @Nullable String parking,
        @Nullable String asbestos,
        boolean twoPeople) {

    public static final AccessDetails NONE = new AccessDetails(null, null, null, null, null, false);
}
