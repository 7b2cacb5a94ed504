package org.doorstep.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A landlord for tests: Northtown Homes on this machine, with the shipped limits. */
public final class LandlordBuilder {

    private final Landlord landlord = new Landlord();

    private LandlordBuilder() {
        landlord.name = "Northtown Homes";
        landlord.phone = "0191 555 0100";
        landlord.emergencyPhone = "0191 555 0199";
        landlord.gasEmergencyPhone = "0800 111 999";
        landlord.zone = ZoneId.of("Europe/London");
        landlord.nation = Nation.ENGLAND;
        landlord.moreBankHolidays = Optional.empty();
        landlord.notice = Duration.ofHours(24);
        landlord.lead = Duration.ofHours(2);
        landlord.hold = Duration.ofMinutes(10);
        landlord.reserve = Duration.ofMinutes(5);
        landlord.changeCutoff = Duration.ofHours(2);
        landlord.publicUrl = "http://localhost:8080";
    }

    public static LandlordBuilder aLandlord() {
        return new LandlordBuilder();
    }

    public LandlordBuilder at(String publicUrl) {
        landlord.publicUrl = publicUrl;
        return this;
    }

    public LandlordBuilder in(Nation nation) {
        landlord.nation = nation;
        return this;
    }

    public LandlordBuilder withBankHolidays(LocalDate... more) {
        landlord.moreBankHolidays = Optional.of(more);
        return this;
    }

    public LandlordBuilder changingUntil(Duration before) {
        landlord.changeCutoff = before;
        return this;
    }

    public Landlord build() {
        return landlord;
    }

    /** How this landlord says dates. */
    public PlainDates dates() {
        return new PlainDates(landlord);
    }

    /** The days on which this landlord's nation works. */
    public WorkingCalendar calendar() {
        return new WorkingCalendar(landlord);
    }
}
