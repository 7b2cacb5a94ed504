package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.doorstep.audit.Changes;
import org.jspecify.annotations.Nullable;

/** The access details of one home, apart from the home, so that nothing else reads them by the way. */
@Entity
@Table(name = "access_details")
class HomeAccess {

    @Id
    @Column(name = "property_id")
    private long propertyId;

    @Column(name = "entry_code")
    private @Nullable String entryCode;

    @Column(name = "key_safe")
    private @Nullable String keySafe;

    private @Nullable String warden;
    private @Nullable String parking;
    private @Nullable String asbestos;

    @Column(name = "two_people")
    private boolean twoPeople;

    @Version
    private int version;

    protected HomeAccess() {}

    HomeAccess(long propertyId) {
        this.propertyId = propertyId;
    }

    /** The trail says that a code changed, never which it is. */
    void describe(AccessDetails details, Changes changes) {
        changes.hidden("entryCode", entryCode, details.entryCode());
        entryCode = details.entryCode();
        changes.hidden("keySafe", keySafe, details.keySafe());
        keySafe = details.keySafe();
        changes.hidden("warden", warden, details.warden());
        warden = details.warden();
        changes.hidden("parking", parking, details.parking());
        parking = details.parking();
        asbestos = changes.optional("asbestos", asbestos, details.asbestos());
        twoPeople = changes.of("twoPeople", twoPeople, details.twoPeople());
    }

    long propertyId() {
        return propertyId;
    }
}
