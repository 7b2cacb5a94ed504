package org.doorstep.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.doorstep.api.ApiClient;

/** A home with one tenant and an operative of its own, as the landlord's housing system puts it in where there is no demo landlord. */
record TwilioHome(ApiClient api, String order, String other, String badge) {

    static final String NUMBER = "+447700900320";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 8;

    /** The tenant's home, another that needs the same operative, and eight days on which that operative works. */
    static TwilioHome putIn(ApiClient api) {
        TwilioHome home = new TwilioHome(api, "T320/1", "T321/1", "T00320");
        home.put(
                "/operatives/" + home.badge,
                "{'name':'Grace Adeyemi','trades':['TWILIO_WORK'],'languages':['en'],'patch':'North'}");
        for (int day = 1; day <= DAYS; day++) {
            home.put(
                    "/operatives/" + home.badge + "/shifts/" + today().plusDays(day),
                    "{'shifts':[{'start':'08:00','end':'17:00'}]}");
        }
        home.putIn(320, home.order);
        home.putIn(321, home.other);
        return home;
    }

    static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    private void putIn(int number, String needs) {
        put(
                "/properties/9911000" + number,
                "{'addressLines':['%d Lantern Row','Northtown'],'postcode':'NE28 7AB','patch':'North','hasGas':true}",
                number);
        put(
                "/tenancies/T-" + number,
                "{'uprn':'9911000%d','startDate':'2015-01-05','people':[{'personReference':'twilio-%d','fullName':'Nia O-Leary',"
                        + "'dateOfBirth':'1980-01-01','role':'TENANT','contactPoints':[{'kind':'MOBILE','value':'07700 900%d'}]}]}",
                number,
                number,
                number);
        put(
                "/works-orders?reference=" + needs,
                "{'uprn':'9911000%d','visitType':'RESPONSIVE_REPAIR','trade':'TWILIO_WORK','minutes':45,'description':'Put in by a test'}",
                number);
    }

    /** Books the soonest time, as the contact centre does; the reference. */
    String booksSoonest() {
        List<JsonObject> slots = api.get("/slots?worksOrder=" + order)
                .json()
                .getJsonArray("slots")
                .getValuesAs(JsonObject.class);
        ApiClient.Answer booked = api.post(
                "/appointments",
                json(
                        "{'worksOrders':['%s'],'slotId':'%s','channel':'PHONE'}",
                        order, slots.get(0).getString("slotId")));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.json().getString("reference");
    }

    private void put(String path, String body, Object... values) {
        ApiClient.Answer answer = api.put(path, json(body, values));
        assertThat(answer.status()).as(() -> path + " " + answer.text()).isIn(200, 201);
    }
}
