package org.doorstep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A booking as the landlord's system makes it: search, hold, book. Where somebody was quicker, it searches again, in its own time. */
final class ApiBooking {

    private static final Pattern SLOT = Pattern.compile("\"slotId\":\"([^\"]+)\"");
    private static final Pattern HOLD = Pattern.compile("\"holdId\":\"([^\"]+)\"");
    private static final int TAKEN = 409;

    private ApiBooking() {}

    static Wire.Answer search(Wire wire, int turn) {
        String order = BenchEstate.orderOf(Works.home(turn));
        return Work.expect(200, wire.get("/api/v1/slots?worksOrder=" + order, key(turn)));
    }

    static Wire.Answer wideSearch(Wire wire, int turn) {
        return Work.expect(200, wire.get("/api/v1/slots?worksOrder=" + BenchEstate.wideOrderOf(turn), key(turn)));
    }

    static void whole(Wire wire, int turn) {
        while (!tried(wire, turn)) {
            // Somebody else has that slot now: search again.
        }
    }

    private static boolean tried(Wire wire, int turn) {
        String slot = oneOf(found(SLOT, search(wire, turn)));
        String order = BenchEstate.orderOf(Works.home(turn));
        Wire.Answer held = wire.post(
                "/api/v1/holds", json(turn), "{\"worksOrders\":[\"" + order + "\"],\"slotId\":\"" + slot + "\"}");
        if (held.status() == TAKEN) {
            return false;
        }
        String hold = found(HOLD, Work.expect(201, held)).get(0);
        Work.expect(201, wire.post("/api/v1/appointments", json(turn), "{\"holdId\":\"" + hold + "\"}"));
        return true;
    }

    /** Any of them alike, as people's wishes differ. */
    static String oneOf(List<String> slots) {
        return slots.get(ThreadLocalRandom.current().nextInt(slots.size()));
    }

    /** What the pattern finds in the answer; at least one. */
    static List<String> found(Pattern pattern, Wire.Answer answer) {
        String text = answer.text();
        Matcher matcher = pattern.matcher(text);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return all;
    }

    private static String key(int turn) {
        return "Authorization: Bearer " + BenchEstate.key(turn) + "\r\n";
    }

    private static String json(int turn) {
        return key(turn) + "Content-Type: application/json\r\n";
    }
}
