package org.doorstep.bench;

import java.util.List;

/** What is measured, each beside its ceiling. */
final class Works {

    static final String EMPTY_CALL = "empty JAX-RS call";
    static final String SEARCH = "slot search, API";
    static final String EMPTY_PAGE = "empty Faces page";
    static final String CANNED_PAGE = "slot page, canned slots";
    static final String SLOT_PAGE = "slot page, signed in";
    static final String COMMIT = "three-row commit";
    static final String API_BOOKING = "whole booking, API";
    static final String PAGE_BOOKING = "whole booking, pages";

    private Works() {}

    static List<Work> all() {
        return List.of(
                new Work(EMPTY_CALL, false, false, (wire, turn) -> Work.expect(200, wire.get("/api/bench/empty", ""))),
                new Work(SEARCH, true, false, (wire, turn) -> ApiBooking.search(wire, turn)),
                new Work(EMPTY_PAGE, false, false, (wire, turn) -> Work.expect(200, wire.get("/bench/empty", ""))),
                new Work(CANNED_PAGE, false, false, (wire, turn) -> PageBooking.cannedTimes(wire)),
                new Work(SLOT_PAGE, true, false, (wire, turn) -> PageBooking.times(wire, turn)),
                new Work(
                        COMMIT, false, false, (wire, turn) -> Work.expect(200, wire.post("/api/bench/commit", "", ""))),
                new Work(API_BOOKING, true, true, (wire, turn) -> ApiBooking.whole(wire, turn)),
                new Work(PAGE_BOOKING, true, true, (wire, turn) -> PageBooking.whole(wire, turn)));
    }

    /** The home whose turn it is. */
    static int home(int turn) {
        return 1 + turn % BenchEstate.HOMES;
    }
}
