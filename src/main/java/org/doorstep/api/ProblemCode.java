package org.doorstep.api;

import java.util.Locale;

/** Every kind of problem that a call may answer. The code and the status of each stay as they are; docs/api.md lists them. */
enum ProblemCode {
    BAD_REQUEST(400, "The request could not be read"),
    MALFORMED_JSON(400, "The body is not JSON that we can read"),
    KEY_NEEDED(401, "This call needs an API key"),
    SCOPE_NEEDED(403, "This key may not make this call"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "We answer JSON only"),
    SLOT_TAKEN(409, "That time has just been taken"),
    ALREADY_BOOKED(409, "A works order is booked already"),
    CANNOT_CHANGE(409, "This appointment can no longer be changed"),
    TOO_LATE(409, "It is too late to change this appointment this way"),
    HOLD_EXTENDED(409, "This hold was made longer once already"),
    HOLD_ENDED(409, "This hold has ended"),
    WORKS_ORDER_BOOKED(409, "An appointment stands for this works order"),
    WORKS_ORDER_DONE(409, "This works order is done"),
    STILL_TO_COME(409, "This visit is still to come"),
    ATTEMPT_DIFFERS(409, "This attemptId stands for another attempt"),
    NOBODY_TO_TELL(409, "There is nobody whom we may write to"),
    STILL_RUNNING(409, "This call is still being carried out"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not of a type that we read"),
    INVALID_FIELDS(422, "Some fields need mending"),
    NOTICE_TOO_SHORT(422, "This time leaves too little notice"),
    NOT_ON_THAT_DAY(422, "The visit cannot be made on that day"),
    COMES_AFTER(422, "Another works order must be booked first"),
    IMPORT_REFUSED(422, "Nothing of this file came in"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key stands for another call"),
    TOO_FAST(429, "Too many calls in too short a time"),
    IMPORT_FAILED(500, "This file was not gone through to its end"),
    UNEXPECTED(500, "Something went wrong here"),
    UNAVAILABLE(503, "The service cannot answer just now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** "/problems/slot-taken": a relative URI (RFC 9457, 3.1.1). */
    String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
