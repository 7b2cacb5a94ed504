package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the reminder on a tenant's phone to the moved visit, by nothing but texts. */
class TextingE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void a_reminder_is_answered_and_the_visit_moves_ends_and_comes_back_by_text() {
        Household home = Northtown.newHousehold();
        String reference = Northtown.book(
                        home.order(), Northtown.slots(home.order()).get(0).getString("slotId"))
                .json()
                .getString("reference");
        MovedVisit visit = MovedVisit.standing(
                Northtown.api(),
                reference,
                home.badge(),
                Northtown.newHouseholdSharingOperativeWith(home).order());
        SimulatedPhone phone = journey.phone(home.mobile());
        phone.textWith("visit booked for");

        bookedTheDayBefore(reference);
        assertThat(phone.textWith("Will you be in?")).contains("Reply YES or NO", reference);
        TextScript script = new TextScript(phone, reference);
        script.saysNoAndAsksForAChange();
        visit.assertNothingHasChanged();
        LocalDate day = anotherDay(visit.was());
        String second = script.movesItTo(day);

        Instant now = visit.assertMovedTo(day);
        assertThat(second).contains(aLandlord().dates().time(now));
        assertThat(Records.rows(
                        "SELECT DISTINCT d.work_date, o.badge_number, g.appointment_id = a.id FROM appointment a"
                                + " JOIN working_day d ON d.id = a.working_day_id JOIN operative o ON o.id = d.operative_id"
                                + " JOIN grain g ON g.operative_id = o.id WHERE a.reference = ?",
                        reference))
                .as("the operative's time is taken on that day alone, and by nothing else")
                .containsExactly(day + "|" + home.badge() + "|1");

        script.endsItAndTakesThatBack(day);
        phone.textWith("visit booked for " + second.substring(0, second.lastIndexOf(' ')));
        assertThat(Records.rows(
                        "SELECT a.status FROM appointment a JOIN property p ON p.id = a.property_id"
                                + " WHERE p.uprn = ? AND a.status = 'BOOKED' AND a.earliest_arrival = ?",
                        home.uprn(),
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC)))
                .as("the visit is back")
                .hasSize(1);
        Colleague adviser = new Colleague(journey.open(Look.DESKTOP.options()).newPage()).signsInAs("adviser");
        adviser.goesTo("/staff/texts?person=" + Household.escaped(home.personReference()));
        assertThat(adviser.main())
                .contains(
                        "visit booked for",
                        "Will you be in?",
                        "Nothing has changed yet.",
                        "can we do ",
                        "Reply 1, 2 or 3:",
                        "your visit is now",
                        "Visit moved",
                        "Visit cancelled by the tenant",
                        "UNDO");
    }

    /** It was promised yesterday, and is tomorrow: the reminder of the day before is due. */
    private static void bookedTheDayBefore(String reference) {
        Records.change(
                "UPDATE appointment_event SET happened_at = happened_at - INTERVAL 2 DAY"
                        + " WHERE appointment_id = (SELECT id FROM appointment WHERE reference = ?)",
                reference);
    }

    /** The next Friday after the visit on which somebody works; where there is none, another day. */
    private static LocalDate anotherDay(Instant visit) {
        LocalDate of = visit.atZone(Northtown.ZONE).toLocalDate();
        LocalDate friday = of.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        return Stream.of(friday, of.plusDays(2), of.plusDays(3), of.plusDays(4))
                .filter(day -> !day.isAfter(Northtown.today().plusDays(7)))
                .filter(day -> !aLandlord().calendar().isBankHoliday(day))
                .findFirst()
                .orElseThrow();
    }
}
