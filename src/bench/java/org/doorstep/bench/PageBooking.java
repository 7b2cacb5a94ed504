package org.doorstep.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A booking as a signed-in tenant makes it: times, one chosen, check, book, the page that says so. Browsers take pages compressed. */
final class PageBooking {

    private static final Pattern SLOT = Pattern.compile("name=\"slot\" id=\"[^\"]*\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern HOLD = Pattern.compile("name=\"hold\" value=\"([^\"]+)\"");
    private static final String ZIPPED = "Accept-Encoding: gzip\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private PageBooking() {}

    static Wire.Answer times(Wire wire, int turn) {
        return Work.expect(
                200, wire.get("/tenant/choose-time?order=" + BenchEstate.orderOf(Works.home(turn)), browser(turn)));
    }

    /** The free days of a month. */
    static Wire.Answer month(Wire wire, int turn) {
        return Work.expect(
                200, wire.get("/tenant/month?order=" + BenchEstate.orderOf(Works.home(turn)), browser(turn)));
    }

    /** The same page with slots from memory, for somebody who never signed in. */
    static Wire.Answer cannedTimes(Wire wire) {
        return Work.expect(200, wire.get("/bench/choose-time?order=" + BenchEstate.orderOf(1), ZIPPED));
    }

    static void whole(Wire wire, int turn) {
        while (!tried(wire, turn)) {
            // Somebody else has that slot now: look at the times again.
        }
    }

    private static boolean tried(Wire wire, int turn) {
        Wire.Answer times = times(wire, turn);
        String chosen = "choose=choose&change=&part=&from=&day=&go=Continue&order="
                + BenchEstate.orderOf(Works.home(turn)) + "&slot=" + ApiBooking.oneOf(ApiBooking.found(SLOT, times));
        Wire.Answer held = send(wire, turn, "/tenant/choose-time", chosen, times);
        if (held.status() != 302) {
            return false;
        }
        Wire.Answer check = Work.expect(200, wire.get(held.location(), browser(turn)));
        String kept = "check=check&part=&book=Book&hold="
                + ApiBooking.found(HOLD, check).get(0);
        Wire.Answer booked = Work.expect(302, send(wire, turn, "/tenant/check", kept, check));
        Work.expect(200, wire.get(booked.location(), browser(turn)));
        return booked.location().contains("/tenant/booked");
    }

    private static Wire.Answer send(Wire wire, int turn, String path, String fields, Wire.Answer page) {
        String state = URLEncoder.encode(ApiBooking.found(STATE, page).get(0), StandardCharsets.UTF_8);
        return wire.post(path, browser(turn) + wire.origin() + FORM, fields + "&jakarta.faces.ViewState=" + state);
    }

    private static String browser(int turn) {
        return "Cookie: doorstep=" + BenchEstate.sessionOf(Works.home(turn)) + "\r\n" + ZIPPED;
    }
}
