package org.doorstep.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key that may be called with, as it stood when a call came.
 *
 * @param callsPerSecond how many calls a second it may make for long; null: as many as the settings say
 */
public record OpenKey(
        long id,
        String name,
        Set<ApiScope> scopes,
        @Nullable Integer callsPerSecond) {

    /** How the owner of a hold begins where it is a key. */
    public static final String HOLD_OWNER = "key:";

    public OpenKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(ApiScope scope) {
        return scopes.contains(scope);
    }

    /** How this key owns a hold. */
    public String holdOwner() {
        return HOLD_OWNER + id;
    }
}
