package org.doorstep.privacy;

/** How a message is known to be a person's: the key of what is told about a visit ends with their reference. */
final class Messages {

    /** Found by the visits of their homes and by the notices they were given, never by looking through all messages. */
    static final String OWN =
            "t.id IN (SELECT own.id FROM (SELECT o.id FROM tenancy_member m JOIN tenancy y ON y.id = m.tenancy_id"
                    + " JOIN appointment a ON a.property_id = y.property_id JOIN outbox_message o ON o.about = a.reference"
                    + " WHERE m.person_id = :id AND SUBSTRING_INDEX(o.message_key, '/', -1) = :ref"
                    + " UNION SELECT o.id FROM notice n JOIN outbox_message o ON o.message_key = n.message_key WHERE n.person_id = :id"
                    + " UNION SELECT o.id FROM outbox_message o WHERE o.person_id = :id) own)";

    private Messages() {}
}
