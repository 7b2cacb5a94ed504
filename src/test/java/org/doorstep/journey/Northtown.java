package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.doorstep.api.ApiClient;
import org.doorstep.run.DemoFacts;
import org.doorstep.settings.WorkingCalendar;

/** The landlord's housing system: puts homes, operatives and jobs in over the API, each new and with nothing in common with others. */
final class Northtown {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final WorkingCalendar CALENDAR = aLandlord().calendar();
    private static final int DAYS = 8;
    private static final AtomicInteger MADE = new AtomicInteger();

    private Northtown() {}

    static ApiClient api() {
        return new ApiClient(Journey.site(), DemoFacts.API_KEY);
    }

    /** A new home that needs a repair, and an operative of a trade of their own who works from tomorrow on. */
    static Household newHousehold() {
        int number = MADE.incrementAndGet();
        String badge = String.format(Locale.ROOT, "J%05d", number);
        String trade = "JOURNEY_WORK_" + number;
        put("/operatives/" + badge, """
                {'name':'Grace Adeyemi','trades':['%s'],'languages':['en'],'patch':'North','photoUrl':'/theme/faces/face-02.svg'}""", trade);
        for (int day = 1; day <= DAYS; day++) {
            shifts(badge, today().plusDays(day), "'start':'08:00','end':'17:00'");
        }
        return home(number, trade, badge);
    }

    /** A new home whose repair the operative of another home must do. */
    static Household newHouseholdSharingOperativeWith(Household other) {
        return home(MADE.incrementAndGet(), other.trade(), other.badge());
    }

    private static Household home(int number, String trade, String badge) {
        assertThat(number)
                .as("07700 900100 to 900349 are left to tests: whoever shares a mobile gets the other's codes")
                .isLessThan(250);
        Household home = new Household(
                String.format(Locale.ROOT, "9900%06d", number),
                number + " Lantern Row",
                String.format(Locale.ROOT, "70 %04d 3", number),
                "journey-" + number,
                Household.FIRST_NAMES.get(number % Household.FIRST_NAMES.size()) + " O'Leary",
                LocalDate.of(1980, 1, 1).plusDays(number * 11L),
                String.format(Locale.ROOT, "07700 900%03d", 100 + number),
                "J" + number + "/1",
                trade,
                badge);
        put("/properties/" + home.uprn(), """
                {'addressLines':['%s','Northtown'],'postcode':'NE28 7AB','patch':'North','hasGas':true}""", home.address());
        String tenancy = json("""
                {'uprn':'%s','startDate':'2015-01-05','people':[{'personReference':'%s','fullName':'@','dateOfBirth':'%s',
                'role':'TENANT','contactPoints':[{'kind':'MOBILE','value':'%s'}]}]}""", home.uprn(), home.personReference(), home.born(), home.mobile());
        // The apostrophe of a name is no quotation mark.
        done(api().put("/tenancies/" + home.rentAccount().replace(" ", "%20"), tenancy.replace("@", home.fullName())));
        needs(home, home.order(), "RESPONSIVE_REPAIR", "");
        return home;
    }

    /** Somebody else holds the tenancy of this home too from now on. */
    static Household jointTenant(Household home) {
        Household other = new Household(
                home.uprn(),
                home.address(),
                home.rentAccount(),
                home.personReference() + "-b",
                "Kofi O'Leary",
                home.born().plusDays(400),
                home.mobile().replace("900", "901"),
                home.order(),
                home.trade(),
                home.badge());
        String people = json("""
                {'uprn':'%s','startDate':'2015-01-05','people':[%s,%s]}""", home.uprn(), person(home, "TENANT"), person(other, "JOINT_TENANT"));
        assertThat(api().put("/tenancies/" + home.rentAccount().replace(" ", "%20"), people)
                        .status())
                .isEqualTo(200);
        return other;
    }

    private static String person(Household who, String role) {
        return json("""
                {'personReference':'%s','fullName':'%s','dateOfBirth':'%s','role':'%s','contactPoints':[{'kind':'MOBILE','value':'%s'}]}""", who.personReference(), who.firstName(), who.born(), role, who.mobile());
    }

    /**
     * One more thing that a home needs, long enough that one operative cannot do two in one window.
     *
     * @param more further fields, such as {@code ,'dueBy':'2026-01-31'}
     */
    static String needs(Household home, String order, String visitType, String more) {
        put("/works-orders?reference=" + Household.escaped(order), """
                {'uprn':'%s','visitType':'%s','trade':'%s','minutes':45,'description':'Put in by a test'%s}""", home.uprn(), visitType, home.trade(), more);
        return order;
    }

    /** Somebody lets us in while they are away, for a while after all visits. */
    static void letsUsInWhileAway(Household home) {
        LocalDate first = today().plusDays(60);
        assertThat(api().put(
                                "/tenancies/" + home.rentAccount().replace(" ", "%20") + "/away",
                                json(
                                        "{'from':'%s','until':'%s','letIn':'KEY_HOLDER','keyHolder':{'name':'Ada','phone':'0191 498 0123'}}",
                                        first, first.plusDays(2)))
                        .status())
                .isEqualTo(201);
    }

    /** The windows that can be promised for a works order, soonest first, as the API says them. */
    static List<JsonObject> slots(String order) {
        return search(order).getJsonArray("slots").getValuesAs(JsonObject.class);
    }

    /** What the API answers to a search for these works orders in one visit. */
    static JsonObject search(String... orders) {
        String query = Arrays.stream(orders)
                .map(order -> "worksOrder=" + Household.escaped(order))
                .collect(Collectors.joining("&"));
        ApiClient.Answer answer = api().get("/slots?" + query);
        assertThat(answer.status()).as("GET /slots").isEqualTo(200);
        return answer.json();
    }

    /** Books over the API, as the contact centre does. */
    static ApiClient.Answer book(String order, String slotId) {
        return api().post(
                        "/appointments", json("{'worksOrders':['%s'],'slotId':'%s','channel':'PHONE'}", order, slotId));
    }

    static JsonObject appointment(String reference) {
        return api().get("/appointments/" + reference).json();
    }

    static Instant instant(JsonObject from, String name) {
        return OffsetDateTime.parse(from.getString(name)).toInstant();
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** The next day on which the operatives of {@link #newHousehold} have times, since repairs are not made on bank holidays. */
    static LocalDate soonest() {
        LocalDate date = today().plusDays(1);
        while (CALENDAR.isBankHoliday(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private static void shifts(String badge, LocalDate date, String shift) {
        put("/operatives/" + badge + "/shifts/" + date, "{'shifts':[{%s}]}", shift);
    }

    private static void put(String path, String body, Object... values) {
        done(api().put(path, json(body, values)));
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(() -> answer.json().toString()).isIn(200, 201);
    }
}
