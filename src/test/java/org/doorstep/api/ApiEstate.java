package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.doorstep.settings.WorkingCalendar;

/** Puts homes, operatives and jobs in over the API, each with a number of its own. */
final class ApiEstate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final WorkingCalendar CALENDAR = aLandlord().calendar();
    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    private final ApiClient api;

    ApiEstate(ApiClient api) {
        this.api = api;
    }

    /** So many days ahead, bank holidays not counted. */
    static LocalDate inDays(int days) {
        LocalDate today = ZonedDateTime.now(LONDON).toLocalDate();
        return today.datesUntil(today.plusYears(1))
                .filter(date -> date.isAfter(today) && !CALENDAR.isBankHoliday(date))
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }

    static String newTrade() {
        return "BURST_" + NEXT.incrementAndGet();
    }

    /** Works orders of 45 minutes, each at a home of its own with one tenant who has a mobile. */
    List<String> orders(int count, String trade) {
        return orders(count, trade, 45);
    }

    /** The same of so many minutes. */
    List<String> orders(int count, String trade, int minutes) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> order(trade, minutes))
                .toList();
    }

    private String order(String trade, int minutes) {
        int number = NEXT.incrementAndGet();
        String uprn = "7700" + number;
        put(
                "/properties/" + uprn,
                json(
                        "{'addressLines':['%d Burst Street'],'postcode':'NE28 9QT','patch':'NORTH','hasGas':true}",
                        number));
        put(
                "/tenancies/B-" + number,
                json(
                        "{'uprn':'%s','startDate':'2020-04-01','people':[{'personReference':'BURST-%d','fullName':'Zoë O’Neill',"
                                + "'dateOfBirth':'1980-01-01','role':'TENANT','contactPoints':[{'kind':'MOBILE','value':'07700 900%03d'}]}]}",
                        uprn, number, 400 + number % 100));
        String reference = "B" + number + "/1";
        put(
                "/works-orders?reference=" + reference,
                json(
                        "{'uprn':'%s','visitType':'GAS_SAFETY_CHECK','trade':'%s','minutes':%d,'description':'Annual check'}",
                        uprn, trade, minutes));
        return reference;
    }

    /** One more works order at the home of one of these: a smoke alarm check of 15 minutes. */
    String anotherAt(String order, String trade) {
        String number = order.substring(1, order.indexOf('/'));
        String reference = "B" + number + "/2";
        put(
                "/works-orders?reference=" + reference,
                json(
                        "{'uprn':'7700%s','visitType':'SMOKE_ALARM_CHECK','trade':'%s','minutes':15,'description':'Test it'}",
                        number, trade));
        return reference;
    }

    /** Operatives of this trade who all work at these local times of one date; their badge numbers. */
    List<String> operatives(int count, String trade, LocalDate date, String start, String end) {
        List<String> badges = IntStream.range(0, count)
                .mapToObj(i -> "BB" + NEXT.incrementAndGet())
                .toList();
        for (String badge : badges) {
            put(
                    "/operatives/" + badge,
                    json("{'name':'Ana García','trades':['%s'],'languages':['en'],'patch':'NORTH'}", trade));
            put(
                    "/operatives/" + badge + "/shifts/" + date,
                    json("{'shifts':[{'start':'%s','end':'%s'}]}", at(date, start), at(date, end)));
        }
        return badges;
    }

    /** The ids of the slots that this order is offered on a date, soonest first. */
    List<String> slots(String order, LocalDate date) {
        ApiClient.Answer answer = api.get("/slots?worksOrder=" + order + "&from=" + date + "&days=1");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().getJsonArray("slots").getValuesAs(JsonObject.class).stream()
                .map(slot -> slot.getString("slotId"))
                .toList();
    }

    ApiClient.Answer book(String order, String slotId) {
        return book(order, slotId, "API");
    }

    ApiClient.Answer book(String order, String slotId, String channel) {
        return api.post(
                "/appointments", json("{'worksOrders':['%s'],'slotId':'%s','channel':'%s'}", order, slotId, channel));
    }

    ApiClient.Answer rebook(String appointment, String slotId) {
        return api.post("/appointments/" + appointment + "/rebook", json("{'slotId':'%s'}", slotId));
    }

    private void put(String path, String body) {
        ApiClient.Answer answer = api.put(path, body);
        assertThat(answer.status()).as("%s %s", path, answer.json()).isBetween(200, 204);
    }

    private static String at(LocalDate date, String time) {
        return ZonedDateTime.of(date, LocalTime.parse(time), LONDON)
                .toOffsetDateTime()
                .toString();
    }
}
