package org.doorstep.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the landlord's system says of an operative.
 *
 * @param trades codes; at least one
 * @param languages codes (ISO 639-1)
 * @param gender only if they chose to say
 * @param photoUrl a path below this service
 * @param latitude where the day starts, WGS 84 degrees
 */
public record OperativeDetails(
        String name,
        List<String> trades,
        List<String> languages,
        @Nullable String patch,
        @Nullable String employer,
        List<RegistrationDetails> registrations,
        @Nullable String gender,
        @Nullable String photoUrl,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /**
     * Membership of a scheme.
     *
     * @param scheme such as GAS_SAFE
     * @param categories such as CCN1
     */
    public record RegistrationDetails(String scheme, String number, List<String> categories) {}
}
