package org.doorstep.privacy;

import static org.doorstep.privacy.HeldTable.other;

import java.util.List;
import org.doorstep.privacy.HeldTable.Holds;

/** The tables that are about no tenant whom we could name by them, and why. */
final class OtherTables {

    static final List<HeldTable> ALL = List.of(
            // About people whom nothing in them names.
            other(Holds.UNNAMED, "sign_in_attempt", "by browser and address; its codes name the person"),
            other(Holds.UNNAMED, "password_try", "keyed hashes of what was typed"),
            other(Holds.UNNAMED, "sign_up_draft", "sealed, for an hour"),
            other(Holds.UNNAMED, "simulated_message", "only in the local run, by phone number"),
            other(Holds.UNNAMED, "idempotent_call", "answers to the landlord's systems, for a day"),
            other(Holds.UNNAMED, "import_piece", "files of the landlord's until they are in"),
            other(Holds.UNNAMED, "import_flaw", "cells that were refused"),
            other(Holds.UNNAMED, "feed_place", "order of the trail"),
            other(Holds.UNNAMED, "feed_waiting", "order of the trail"),

            // About those who work for the landlord: its own staff records rule them.
            other(Holds.STAFF, "staff_account", "who works here"),
            other(Holds.STAFF, "staff_role", "who works here"),
            other(Holds.STAFF, "staff_session", "who works here"),
            other(Holds.STAFF, "staff_password_link", "who works here"),
            other(Holds.STAFF, "operative", "who comes"),
            other(Holds.STAFF, "operative_trade", "who comes"),
            other(Holds.STAFF, "operative_registration", "who comes"),
            other(Holds.STAFF, "operative_photo", "who comes"),
            other(Holds.STAFF, "working_day", "when they work"),
            other(Holds.STAFF, "shift", "when they work"),
            other(Holds.STAFF, "busy_block", "what another scheduler planned for them"),
            other(Holds.STAFF, "diary_version", "when they work"),
            other(Holds.STAFF, "diary_seen", "when they work"),
            other(Holds.STAFF, "grain", "when they work"),
            other(Holds.STAFF, "appointment_companion", "who comes along"),
            other(Holds.STAFF, "message_template", "who changed the words of messages"),

            // About nobody.
            other(Holds.NOBODY, "language", "languages"),
            other(Holds.NOBODY, "adjustment_kind", "kinds of needs"),
            other(Holds.NOBODY, "trade", "kinds of work"),
            other(Holds.NOBODY, "visit_type", "kinds of visit"),
            other(Holds.NOBODY, "adjustment_rule", "what a need asks of a visit"),
            other(Holds.NOBODY, "legal_limit", "what the law sets"),
            other(Holds.NOBODY, "earlier_offer", "times that came free"),
            other(Holds.NOBODY, "api_key", "the landlord's systems"),
            other(Holds.NOBODY, "feed_position", "a number"),
            other(Holds.NOBODY, "import_run", "files of the landlord's"),
            other(Holds.NOBODY, "demo_estate", "the local run"),
            other(Holds.NOBODY, "alarm", "what went wrong"),
            other(Holds.NOBODY, "message_switch", "whether anything is sent"),
            other(Holds.NOBODY, "message_day", "counts"),
            other(Holds.NOBODY, "retention_run", "counts"),
            other(Holds.NOBODY, "retention_removed", "counts"),
            other(Holds.NOBODY, "scheduled_tasks", "the scheduler's own"),
            other(Holds.NOBODY, "flyway_schema_history", "the schema's own"));

    private OtherTables() {}
}
