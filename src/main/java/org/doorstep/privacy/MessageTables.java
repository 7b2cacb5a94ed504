package org.doorstep.privacy;

import static org.doorstep.privacy.HeldTable.about;

import java.util.List;

/** The tables of what we and a person wrote to each other, and of what is to be done about it. */
final class MessageTables {

    private static final String OWN = "t.person_id = :id";

    private static final String UNSAFE = DataRegister.UNSAFE;
    private static final String WORK = DataRegister.WORK;
    private static final String VISIT = DataRegister.VISIT;

    static final List<HeldTable> ALL = List.of(
            about(Part.MESSAGES, "outbox_message", Messages.OWN)
                    .tellsOnly(
                            "NOT " + String.format(UNSAFE, "t.recipient")
                                    + " AND t.sender = 'STANDARD' AND t.purpose NOT LIKE '%SAFE%'"
                                    + " AND NOT EXISTS (SELECT 1 FROM safe_contact c WHERE c.person_id = :id AND c.value = t.recipient)")
                    .shows("purpose kind recipient subject body state created_at sent_at delivered_at parts")
                    .keepsInside(
                            "sender seen_at seen_by message_key about sealed_secret attempts due_at give_up_at urgent by_day"
                                    + " first_tried_at rounds provider provider_id error lapsed_because"),
            about(Part.QUESTIONS, "complaint", OWN)
                    .tellsOnly("NOT " + String.format(UNSAFE, "t.reply_to"))
                    .shows(
                            "reference full_name words put_right about_data reply_way reply_to made_at acknowledge_by answer_by state"
                                    + " acknowledged_at answer answered_at")
                    .keepsInside("form_hash next_by dealt_with_by acknowledged_by answered_by")
                    .changedTo(
                            "full_name = 'Erased person', words = '', put_right = '', reply_to = '', answer = IF(answer IS NULL, NULL, '')"),
            about(Part.QUESTIONS, "enquiry", OWN)
                    .shows("reference kind words asked_at answer_by state settled_at closed_at closed_note")
                    .shows("visit", VISIT)
                    .shows("works_order", WORK)
                    .keepsInside("form_hash asked_by appointment_id works_order_id next_by answers closed_by"),
            about(
                            Part.QUESTIONS,
                            "enquiry_answer",
                            "t.enquiry_id IN (SELECT e.id FROM enquiry e WHERE e.person_id = :id)")
                    .shows("enquiry", "(SELECT e.reference FROM enquiry e WHERE e.id = t.enquiry_id)")
                    .shows("words answered_at")
                    .keepsInside("enquiry_id number answered_by"),
            about(Part.MESSAGES, "message_mark", OWN).keyed("person_id").shows("read_until"),
            about(Part.MESSAGES, "incoming_text", OWN)
                    .tellsOnly("t.safe = FALSE AND COALESCE(t.intent, '') <> 'SAFETY_CONCERN' AND NOT "
                            + String.format(UNSAFE, "t.sender"))
                    .shows("way sender words photos received_at intent answered_at aware_at")
                    .keepsInside(
                            "reference provider_id recipient tenancy_id about read_at certainty decision safe claimed_by claimed_at settled_at settled_by settled_how tries try_at"),
            about(Part.MESSAGES, "text_conversation", OWN)
                    .tellsOnly("t.safe = FALSE AND NOT " + String.format(UNSAFE, "t.number"))
                    .shows("number asked asked_at stands_until wish changed_at")
                    .keepsInside("safe about round first_round asked_by not_understood answered_on rung_on"),
            about(
                            Part.MESSAGES,
                            "text_choice",
                            "t.person_id = :id OR t.conversation_id IN (SELECT c.id FROM text_conversation c WHERE c.person_id = :id)")
                    .tellsOnly(
                            "t.conversation_id IN (SELECT c.id FROM text_conversation c WHERE c.person_id = :id AND c.safe = FALSE)")
                    .shows("number appointment earliest_arrival latest_arrival")
                    .keepsInside("conversation_id round hold_key"),
            // After the texts, since a text leaves its example behind.
            about(
                            Part.MESSAGES,
                            "taught_reply",
                            "t.incoming_text_id IN (SELECT i.id FROM incoming_text i WHERE i.person_id = :id)")
                    .tellsOnly("NOT EXISTS (SELECT 1 FROM incoming_text i WHERE i.id = t.incoming_text_id"
                            + " AND (i.safe = TRUE OR i.intent = 'SAFETY_CONCERN'))")
                    .shows("words intents wish taught_at")
                    .keepsInside("incoming_text_id context language note taught_by"),
            about(Part.MESSAGES, "staff_task", OWN)
                    .tellsOnly("t.kind <> 'SAFETY'")
                    .shows("kind made_at due_at done_at")
                    .keepsInside("reference task_key about words urgent claimed_by claimed_at done_by done_how"));

    private MessageTables() {}
}
