package org.doorstep.privacy;

import java.util.Locale;

/**
 * A kind of data that is kept for a time: where it is, when that time begins, and who may remove it. How long is a setting,
 * {@code doorstep.privacy.keep.<kind>}, an ISO 8601 period; docs/privacy.md gives the reasons.
 */
public enum Kept {
    SIGN_IN_CODES("sign_in_attempt t", "t.asked_at", "one_time_code.attempt_id"),
    SESSIONS("signed_in_session t", "t.last_used_at"),
    STAFF_SESSIONS("staff_session t", "t.last_used_at"),
    PASSWORD_TRIES("password_try t", "t.tried_at"),
    STAFF_LINKS("staff_password_link t", "t.expires_at"),
    VISIT_LINKS("visit_link t", "t.ends_at"),
    HOLDS("slot_hold t", "t.expires_at"),
    SIMULATED_MESSAGES("simulated_message t", "t.received_at"),
    REFUSED_CELLS("import_flaw t JOIN import_run r ON r.id = t.run_id", "r.finished_at"),
    CORRECTIONS("correction_request t", "t.decided_at"),
    POSTED_CODES("posted_code t", "t.expires_at"),
    COMPLAINTS("complaint t", "t.answered_at"),
    ENQUIRIES("enquiry t", "t.settled_at", "enquiry_answer.enquiry_id"),
    SOONER_TIMES("earlier_ask t", "t.asked_at"),
    ABSENCES("home_absence t", "t.ended_at"),
    MESSAGES("outbox_message t", "t.created_at"),
    INCOMING_TEXTS("incoming_text t", "t.received_at"),
    TEXT_CONVERSATIONS("text_conversation t", "t.changed_at", "text_choice.conversation_id"),
    STAFF_TASKS("staff_task t", "t.done_at"),
    PAST_VISITS("past_visit t", "t.earliest_arrival"),
    /** Erased one by one, as {@link Erasure} does it: who holds no tenancy and whose last one ended so long ago. */
    FORMER_TENANTS(
            "(SELECT p.id, y.end_date AS ended FROM tenancy y JOIN tenancy_member m ON m.tenancy_id = y.id"
                    + " JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL WHERE NOT EXISTS (SELECT 1 FROM tenancy o"
                    + " JOIN tenancy_member om ON om.tenancy_id = o.id WHERE om.person_id = p.id"
                    + " AND (o.end_date IS NULL OR o.end_date > y.end_date))) t",
            "t.ended"),
    /** Only the database's owner may remove these; so too visits, on which records that only grow hang. */
    VISITS("appointment t", "t.earliest_arrival"),
    DELIVERIES("delivery_event t", "t.told_at"),
    TRAIL("audit_trail t", "t.happened_at");

    private final String rows;
    private final String since;
    private final String children;

    Kept(String rows, String since) {
        this(rows, since, "");
    }

    Kept(String rows, String since, String children) {
        this.rows = rows;
        this.since = since;
        this.children = children;
    }

    /** Whether the running account may not remove it: what happened can only be added to. */
    public boolean isForOwner() {
        return this == VISITS || this == DELIVERIES || this == TRAIL;
    }

    /** Whether what is removed are people, each with all that is theirs. */
    boolean isPeople() {
        return this == FORMER_TENANTS;
    }

    /** "sign-in-codes", as in the setting. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many there are and since when, before a moment. */
    String counting() {
        return "SELECT COUNT(*), MIN(" + since + ") FROM " + rows + " WHERE " + since + " < ?";
    }

    /** Numbers of the oldest ones, at most so many. */
    String finding(int most) {
        return "SELECT t.id FROM " + rows + " WHERE " + since + " < ? ORDER BY " + since + " LIMIT " + most;
    }

    String table() {
        return rows.split(" ", 2)[0];
    }

    /** "one_time_code.attempt_id": rows that hang on these and go first; empty where there are none. */
    String children() {
        return children;
    }
}
