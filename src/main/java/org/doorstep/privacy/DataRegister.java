package org.doorstep.privacy;

import static org.doorstep.privacy.HeldTable.about;
import static org.doorstep.privacy.HeldTable.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.privacy.Ending.Why;

/**
 * Every table of the schema: whom it is about, what of it a person is told, and what erasing them does. A test inside the server compares it
 * with the schema, column by column, so that nothing about people is held unnamed. A new table is one line here; see docs/privacy.md.
 */
public final class DataRegister {

    private static final String OWN = "t.person_id = :id";
    private static final String OWN_TENANCIES = "(SELECT m.tenancy_id FROM tenancy_member m WHERE m.person_id = :id)";

    /** Visits that were made for them. Those made for another at home are the other's; what was made for nobody by name is the home's. */
    private static final String OWN_VISITS =
            "(SELECT a.id FROM appointment a WHERE a.booked_for = :id UNION SELECT a.id FROM appointment a"
                    + " JOIN tenancy y ON y.property_id = a.property_id JOIN tenancy_member m ON m.tenancy_id = y.id"
                    + " WHERE m.person_id = :id AND a.booked_for IS NULL AND a.earliest_arrival >= y.start_date"
                    + " AND (y.end_date IS NULL OR a.earliest_arrival < y.end_date + INTERVAL 1 DAY))";

    /** A value that it would be unsafe to let somebody else read. */
    static final String UNSAFE =
            "EXISTS (SELECT 1 FROM contact_point c WHERE c.person_id = :id AND c.safe = FALSE AND INSTR(%s, c.value) > 0)";

    private static final String COMING = "(SELECT o.name FROM operative o WHERE o.id = t.operative_id)";
    static final String WORK = "(SELECT o.reference FROM works_order o WHERE o.id = t.works_order_id)";
    static final String VISIT = "(SELECT a.reference FROM appointment a WHERE a.id = t.appointment_id)";
    private static final String SAID_BY_THEM =
            "CASE WHEN t.actor NOT LIKE 'person:%%' AND t.actor NOT LIKE 'representative:%%'"
                    + " OR t.actor IN (CONCAT('person:', :ref), CONCAT('person:', :id)) THEN t.%s END";

    /** Who did it, without a name: somebody's job is told, not who does it. */
    private static final String BY_ROLE =
            "CASE WHEN t.actor IN (CONCAT('person:', :ref), CONCAT('person:', :id)) THEN 'YOU'"
                    + " WHEN t.actor LIKE 'staff:%' THEN 'STAFF' WHEN t.actor = 'system' THEN 'DOORSTEP' ELSE 'ANOTHER' END";

    private static final List<HeldTable> FIRST = List.of(
            about(Part.YOU, "person", "t.id = :id")
                    .shows("person_reference full_name title date_of_birth")
                    .keepsInside("erased_at")
                    .changedTo("full_name = 'Erased person', title = NULL, date_of_birth = '1900-01-01',"
                            + " erased_at = :now, version = version + 1"),
            about(Part.YOU, "person_known_as", OWN)
                    .keyed("person_id")
                    .shows("name added_at")
                    .keepsInside("added_by"),
            about(Part.HOME, "tenancy_member", OWN).shows("role").stays(Why.AGREEMENT),
            about(Part.HOME, "tenancy", "t.id IN " + OWN_TENANCIES)
                    .shows("rent_account_number start_date end_date")
                    .keepsInside("rent_account_key property_id")
                    .stays(Why.AGREEMENT),
            about(
                            Part.HOME,
                            "property",
                            "t.id IN (SELECT y.property_id FROM tenancy y WHERE y.id IN " + OWN_TENANCIES + ")")
                    .shows("uprn address_lines postcode has_gas")
                    .keepsInside("patch latitude longitude")
                    .stays(Why.AGREEMENT),
            // Codes and keys of a home are no one person's, and would open it to whoever finds the file.
            about(
                            Part.HOME,
                            "access_details",
                            "t.property_id IN (SELECT y.property_id FROM tenancy y WHERE (y.end_date IS NULL"
                                    + " OR y.end_date >= DATE(:now)) AND y.id IN " + OWN_TENANCIES + ")")
                    .keyed("property_id")
                    .shows("warden parking asbestos two_people")
                    .keepsInside("entry_code key_safe property_id")
                    .stays(Why.AGREEMENT),
            about(Part.HOME, "home_absence", OWN)
                    .shows(
                            "first_date last_date reason let_in key_holder_name key_holder_phone key_holder_told conditions"
                                    + " staying_lines staying_postcode said_at ended_at")
                    .keepsInside("standing_for said_by ended_by"),
            about(Part.CONTACTS, "contact_point", OWN)
                    .tellsOnly("t.safe = TRUE")
                    .shows(
                            "kind value source usable may_leave_message last_confirmed_at asked_at broken_at texts_refused_at replaced_at")
                    .keepsInside("safe position reference"),
            about(Part.CONTACTS, "difference", OWN)
                    .tellsOnly("t.problem <> 'UNSAFE' AND NOT "
                            + String.format(UNSAFE, "CONCAT(t.theirs, ' ', COALESCE(t.ours, ''))"))
                    .shows("field problem theirs ours found_at state settled_at")
                    .keepsInside("settled_by"),
            about(Part.CONTACTS, "contact_proof", OWN)
                    .tellsOnly("NOT " + String.format(UNSAFE, "t.value"))
                    .shows("kind value asked_at used_at")
                    .keepsInside("reference may_leave_message replaces salt code_hash expires_at wrong_codes"),
            about(Part.WISHES, "person_wish", OWN)
                    .shows("channel language interpreter large_print easy_read bsl on_the_day changed_at"),
            about(Part.NEEDS, "reasonable_adjustment", OWN)
                    .shows("code note source seen_by added_at review_on until_date withdrawn_at"),
            about(Part.KIN, "next_of_kin", OWN)
                    .shows("name relation kind value purpose source review_on told_at withdrawn_at withdrawn_by")
                    .keepsInside("reference position link_hash link_made_at mark"),
            about(Part.KIN, "representative", OWN)
                    .shows(
                            "name kind organisation contact_kind contact_value covers proof from_date until_date recorded_at ended_at")
                    .keepsInside("reference standing_for proof_note recorded_by ended_by"),
            about(Part.ACCOUNT, "tenant_account", OWN)
                    .keyed("person_id")
                    .shows("opened_at password_set_at")
                    .keepsInside("password_hash"),
            about(Part.ACCOUNT, "signed_in_session", OWN)
                    .shows("started_at last_used_at ended_at")
                    .keepsInside("token_hash representative_id"),
            about(
                            Part.ACCOUNT,
                            "one_time_code",
                            OWN
                                    + " OR t.representative_id IN (SELECT r.id FROM representative r WHERE r.person_id = :id)")
                    .shows("asked_at", "(SELECT s.asked_at FROM sign_in_attempt s WHERE s.id = t.attempt_id)")
                    .shows("used_at entered_at")
                    .keepsInside("attempt_id salt code_hash representative_id"),
            about(Part.ACCOUNT, "form_draft", OWN).shows("page expires_at").keepsInside("browser_hash answers"),
            about(Part.ACCOUNT, "posted_code", OWN)
                    .shows("asked_at printed_at expires_at used_at")
                    .keepsInside("reference asked_by times_printed printed_by salt code_hash wrong_tries standing_for"),
            about(Part.ACCOUNT, "correction_request", OWN)
                    .shows(
                            "reference full_name born rent_account reply_kind reply_value differs asked_at state decided_at")
                    .keepsInside("browser_hash address checked_by decided_by"),
            about(
                            Part.VISITS,
                            "works_order",
                            "t.id IN (SELECT w.works_order_id FROM appointment_work w WHERE w.appointment_id IN "
                                    + OWN_VISITS
                                    + ") OR t.state = 'OPEN' AND (t.private_to = :id OR t.private_to IS NULL"
                                    + " AND t.visit_type NOT IN (SELECT v.code FROM visit_type v WHERE v.private_by_default))"
                                    + " AND NOT EXISTS (SELECT 1 FROM appointment_work w"
                                    + " JOIN appointment a ON a.id = w.appointment_id WHERE w.works_order_id = t.id AND a.private_to <> :id) AND t.property_id IN (SELECT y.property_id FROM tenancy y"
                                    + " WHERE (y.end_date IS NULL OR y.end_date >= DATE(:now)) AND y.id IN "
                                    + OWN_TENANCIES + ")")
                    .shows("reference visit_type description state due aware_at priority")
                    .keepsInside(
                            "private_to property_id trade_code minutes crew_size due_by law_due_by not_before skills after_order")
                    .stays(Why.VISITS),
            about(Part.VISITS, "appointment", "t.id IN " + OWN_VISITS)
                    .shows("reference status earliest_arrival latest_arrival")
                    .shows("who_came", COMING)
                    .shows("channel notice_counts created_at")
                    .keepsInside(
                            "private_to calendar_uid property_id working_day_id operative_id minutes booked_for change_number latitude"
                                    + " longitude route_order seats")
                    .stays(Why.VISITS),
            about(Part.VISITS, "appointment_work", "t.appointment_id IN " + OWN_VISITS)
                    .keyed("appointment_id")
                    .shows("visit", VISIT)
                    .shows("works_order", WORK)
                    .keepsInside("appointment_id works_order_id open_order")
                    .stays(Why.VISITS),
            about(Part.VISITS, "appointment_event", "t.appointment_id IN " + OWN_VISITS)
                    .shows("visit", VISIT)
                    .shows("what earliest_arrival latest_arrival happened_at channel")
                    .shows("reason", String.format(SAID_BY_THEM, "reason"))
                    .keepsInside("appointment_id change_number actor")
                    .stays(Why.VISITS),
            about(Part.VISITS, "visit_attempt", "t.appointment_id IN " + OWN_VISITS)
                    .shows("visit", VISIT)
                    .shows("who_came", COMING)
                    .shows("outcome arrived_at left_at note counts not_counted_because recorded_at")
                    .keepsInside("appointment_id attempt_key operative_id actor")
                    .stays(Why.VISITS),
            about(Part.VISITS, "attempt_outcome", "t.appointment_id IN " + OWN_VISITS)
                    .keyed("attempt_id")
                    .shows("visit", VISIT)
                    .shows("works_order", WORK)
                    .shows("outcome note counts not_counted_because")
                    .keepsInside("attempt_id works_order_id appointment_id")
                    .stays(Why.VISITS),
            about(Part.VISITS, "past_visit", OWN)
                    .shows("reference works_orders visit_type earliest_arrival latest_arrival")
                    .shows("who_came", COMING)
                    .shows("booked_on channel told_on confirmed outcome reason arrived_at left_at")
                    .keepsInside("property_id operative_id trade_code minutes")
                    .changedTo("reason = NULL"),
            about(Part.VISITS, "earlier_wish", OWN)
                    .shows("visit", VISIT)
                    .shows("first_date parts joined_at")
                    .keepsInside("appointment_id visit_at"),
            about(Part.VISITS, "earlier_ask", OWN)
                    .shows("visit", VISIT)
                    .shows("asked_at answer answered_at")
                    .keepsInside("offer_id appointment_id change_number token_hash asked_on yes_to"),
            about(Part.VISITS, "slot_hold", "t.owner IN (CONCAT('person:', :id), CONCAT('person:', :id, ':text'))")
                    .shows("works_orders earliest_arrival latest_arrival made_at expires_at")
                    .keepsInside(
                            "wishes hold_key owner working_day_id operative_id minutes replaces appointment latitude longitude"
                                    + " route_order seats lead_key extensions kept_for"),
            about(Part.VISITS, "visit_link", OWN)
                    .shows("visit", VISIT)
                    .shows("action made_at ends_at spent_at")
                    .keepsInside("token_hash appointment_id change_number"),
            about(Part.MESSAGES, "notice", OWN)
                    .shows("visit", VISIT)
                    .shows("given_at")
                    .keepsInside("appointment_id change_number message_key")
                    .stays(Why.PROOF),
            about(
                            Part.MESSAGES,
                            "delivery_event",
                            "t.message_key IN (SELECT n.message_key FROM notice n WHERE n.person_id = :id)")
                    .shows("state told_at kind")
                    .keepsInside("provider provider_id error message_key number_end")
                    .stays(Why.PROOF));

    private static final List<HeldTable> LAST = List.of(
            // What keeps somebody safe, and how staff make sure who rings: told in private alone.
            safety("safe_contact", OWN),
            safety("safe_contact_proof", OWN).keyed("person_id"),
            safety("safety_flag", OWN),
            safety("record_opening", OWN).stays(Why.PROOF),
            safety("phone_password", OWN).keyed("person_id"),
            safety("identity_check", OWN),
            safety("recovery_contact", "t.check_id IN (SELECT c.id FROM identity_check c WHERE c.person_id = :id)")
                    .keyed("check_id"),
            about(
                            Part.TRAIL,
                            "audit_trail",
                            "(t.for_whom = :ref OR t.actor IN (CONCAT('person:', :ref), CONCAT('person:', :id)))")
                    .tellsOnly(
                            "t.action NOT LIKE '%safe%' AND t.action NOT LIKE 'flag%' AND t.action NOT LIKE 'record.%' AND t.action NOT LIKE 'phone-password%'")
                    .shows("happened_at action way")
                    .shows("who", BY_ROLE)
                    .keepsInside("actor about for_whom was became detail in_feed")
                    .stays(Why.PROOF));

    /** In the order of a person's own copy; erased from the end on, since what is found by a contact must go before the contact. */
    private static final List<HeldTable> ABOUT_PEOPLE =
            Stream.of(FIRST, MessageTables.ALL, LAST).flatMap(List::stream).toList();

    /** All of them. */
    static final List<HeldTable> TABLES =
            Stream.concat(ABOUT_PEOPLE.stream(), OtherTables.ALL.stream()).toList();

    private DataRegister() {}

    /** Those with rows of a person, in the order of their own copy. */
    static List<HeldTable> aboutPeople() {
        return ABOUT_PEOPLE;
    }

    /**
     * What the register does not say of a schema, or says of none, each in words of what to do.
     *
     * @param schema the columns of each table
     */
    public static List<String> gaps(Map<String, Set<String>> schema) {
        List<String> gaps = new ArrayList<>();
        Map<String, HeldTable> known = TABLES.stream()
                .collect(Collectors.toMap(HeldTable::name, table -> table, (one, other) -> {
                    throw new IllegalStateException(one.name() + " stands twice in DataRegister");
                }));
        known.keySet().stream()
                .filter(name -> !schema.containsKey(name))
                .forEach(name -> gaps.add(name + " is no table any more: take its line out of DataRegister"));
        schema.forEach((name, columns) -> {
            HeldTable table = known.get(name);
            if (table == null) {
                gaps.add(name
                        + " is held and not named: say in a line of DataRegister whether it is about a person (about, safety) or"
                        + " not (other), as docs/privacy.md tells");
            } else if (table.isTold()) {
                columns.stream()
                        .filter(column -> !table.knows(column))
                        .forEach(
                                column -> gaps.add(
                                        name + "." + column
                                                + " is held and not named: in the line of DataRegister, shows() tells it to the person, keepsInside() does not"));
            }
        });
        return gaps;
    }
}
