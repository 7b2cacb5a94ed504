package org.doorstep.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The landlord who runs this Doorstep: how it is called and rung, and the limits it set. Keys and defaults: microprofile-config.properties. */
@Named
@ApplicationScoped
public class Landlord {

    @Inject
    @ConfigProperty(name = "doorstep.landlord.name")
    String name;

    @Inject
    @ConfigProperty(name = "doorstep.landlord.phone")
    String phone;

    @Inject
    @ConfigProperty(name = "doorstep.landlord.emergency-phone")
    String emergencyPhone;

    @Inject
    @ConfigProperty(name = "doorstep.landlord.time-zone")
    ZoneId zone;

    @Inject
    @ConfigProperty(name = "doorstep.landlord.nation")
    Nation nation;

    @Inject
    @ConfigProperty(name = "doorstep.landlord.more-bank-holidays")
    Optional<LocalDate[]> moreBankHolidays;

    @Inject
    @ConfigProperty(name = "doorstep.landlord.gas-emergency-phone")
    String gasEmergencyPhone;

    @Inject
    @ConfigProperty(name = "doorstep.booking.notice")
    Duration notice;

    @Inject
    @ConfigProperty(name = "doorstep.booking.lead")
    Duration lead;

    @Inject
    @ConfigProperty(name = "doorstep.booking.hold")
    Duration hold;

    @Inject
    @ConfigProperty(name = "doorstep.booking.reserve")
    Duration reserve;

    @Inject
    @ConfigProperty(name = "doorstep.booking.change-cutoff")
    Duration changeCutoff;

    @Inject
    @ConfigProperty(name = "doorstep.public-url")
    String publicUrl;

    /** What tenants call the landlord; at most 32 characters, so that texts keep to their length. */
    public String getName() {
        return name;
    }

    public String getPhone() {
        return phone;
    }

    /** Answered day and night. */
    public String getEmergencyPhone() {
        return emergencyPhone;
    }

    /** The national gas emergency service. */
    public String getGasEmergencyPhone() {
        return gasEmergencyPhone;
    }

    /** For a {@code tel:} link: the digits alone. */
    public String dialled(String number) {
        return number.replaceAll("[^0-9+]", "");
    }

    public ZoneId getZone() {
        return zone;
    }

    /** Whose law and bank holidays count. */
    public Nation getNation() {
        return nation;
    }

    /** Bank holidays for once, proclaimed since this release was made. */
    public List<LocalDate> getMoreBankHolidays() {
        return moreBankHolidays.map(List::of).orElse(List.of());
    }

    /** Written notice that an imposed visit needs, and without which a missed visit does not count (24 hours). */
    public Duration getNotice() {
        return notice;
    }

    /** How soon a tenant may choose a visit: time for the operative to hear of it. */
    public Duration getLead() {
        return lead;
    }

    public Duration getHold() {
        return hold;
    }

    /** Kept free before the end of a promised window and before the next promise. */
    public Duration getReserve() {
        return reserve;
    }

    /** Later than this before the window, changing is by phone. */
    public Duration getChangeCutoff() {
        return changeCutoff;
    }

    /** Where tenants reach this service, without a slash at the end. */
    public String getPublicUrl() {
        return publicUrl.replaceAll("/+$", "");
    }

    public boolean isSecure() {
        return publicUrl.startsWith("https://");
    }
}
