package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.doorstep.audit.Changes;
import org.jspecify.annotations.Nullable;

/** A home. Comes in from the housing system and is known by its UPRN. */
@Entity
@Table(name = "property")
public class Property {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String uprn;

    @Column(name = "address_lines")
    private String addressLines;

    private String postcode;
    private @Nullable String patch;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Column(name = "has_gas")
    private boolean hasGas;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Property() {}

    @SuppressWarnings("NullAway.Init")
    Property(Uprn uprn) {
        this.uprn = uprn.value();
    }

    /** Takes over what the housing system says of this home. */
    void describe(PropertyDetails details, Changes changes) {
        addressLines = changes.of("addressLines", addressLines, String.join("\n", details.addressLines()));
        postcode = changes.of("postcode", postcode, details.postcode());
        patch = changes.optional("patch", patch, details.patch());
        latitude = changes.optional("latitude", latitude, details.latitude());
        longitude = changes.optional("longitude", longitude, details.longitude());
        hasGas = changes.of("hasGas", hasGas, details.hasGas());
    }

    public Long id() {
        return id;
    }

    public String uprn() {
        return uprn;
    }

    public List<String> addressLines() {
        return List.of(addressLines.split("\n", -1));
    }

    public String postcode() {
        return postcode;
    }

    public @Nullable String patch() {
        return patch;
    }

    public @Nullable Double latitude() {
        return latitude;
    }

    public @Nullable Double longitude() {
        return longitude;
    }

    public boolean hasGas() {
        return hasGas;
    }

    /** "14 Marsden Close, NE28 9QT": the first line and the postcode. */
    public String shortAddress() {
        return shortAddress(addressLines, postcode);
    }

    /**
     * The same of an address that was read by itself.
     *
     * @param addressLines one line of the address a line
     */
    public static String shortAddress(String addressLines, String postcode) {
        return addressLines.lines().findFirst().orElse("") + ", " + postcode;
    }
}
