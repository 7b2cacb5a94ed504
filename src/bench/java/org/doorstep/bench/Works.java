package org.doorstep.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is measured, each beside its ceiling. */
final class Works {

    static final String EMPTY_CALL = "empty JAX-RS call";
    static final String SEARCH = "slot search, API";
    static final String WIDE_SEARCH = "slot search, API, 200 operatives";
    static final String EMPTY_PAGE = "empty Faces page";
    static final String CANNED_PAGE = "slot page, canned slots";
    static final String SLOT_PAGE = "slot page, signed in";
    static final String COMMIT = "three-row commit";
    static final String API_BOOKING = "whole booking, API";
    static final String PAGE_BOOKING = "whole booking, pages";

    static final String MONTH = "month of free days, signed in";

    private Works() {}

    static List<Work> all() {
        return List.of(
                new Work(EMPTY_CALL, false, false, (wire, turn) -> Work.expect(200, wire.get("/api/bench/empty", ""))),
                new Work(SEARCH, true, false, (wire, turn) -> ApiBooking.search(wire, turn)),
                new Work(WIDE_SEARCH, true, false, (wire, turn) -> ApiBooking.wideSearch(wire, turn)),
                new Work(EMPTY_PAGE, false, false, (wire, turn) -> Work.expect(200, wire.get("/bench/empty", ""))),
                new Work(CANNED_PAGE, false, false, (wire, turn) -> PageBooking.cannedTimes(wire)),
                new Work(SLOT_PAGE, true, false, (wire, turn) -> PageBooking.times(wire, turn)),
                new Work(
                        COMMIT, false, false, (wire, turn) -> Work.expect(200, wire.post("/api/bench/commit", "", ""))),
                new Work(API_BOOKING, true, true, (wire, turn) -> ApiBooking.whole(wire, turn)),
                new Work(PAGE_BOOKING, true, true, (wire, turn) -> PageBooking.whole(wire, turn)));
    }

    /** The search over the API, and its ceiling. */
    static List<Work> searching() {
        return all().stream()
                .filter(work -> work.name().equals(EMPTY_CALL) || work.name().equals(SEARCH))
                .toList();
    }

    /** Of which it is told how many statements and rows each takes. */
    static Map<String, Work.Task> counted() {
        Map<String, Work.Task> counted = new LinkedHashMap<>();
        counted.put(SEARCH, ApiBooking::search);
        counted.put(WIDE_SEARCH, ApiBooking::wideSearch);
        counted.put(SLOT_PAGE, PageBooking::times);
        counted.put(MONTH, PageBooking::month);
        return counted;
    }

    /** The home whose turn it is. */
    static int home(int turn) {
        return 1 + turn % BenchEstate.HOMES;
    }
}
