package org.doorstep.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the housing system says of a home.
 *
 * @param addressLines at least one line, without the postcode
 * @param postcode as written on a letter
 * @param patch the landlord's area, if it has any
 * @param latitude WGS 84 degrees, with longitude or not at all
 * @param longitude WGS 84 degrees
 * @param hasGas whether there is a gas supply
 */
public record PropertyDetails(
        List<String> addressLines,
        String postcode,
        @Nullable String patch,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean hasGas) {

    public PropertyDetails {
        addressLines = List.copyOf(addressLines);
        if (addressLines.isEmpty()) {
            throw new IllegalArgumentException("A home needs at least one address line");
        }
    }
}
