-- A WhatsApp message goes to a number, too: how it ends proves which.
ALTER TABLE delivery_event
    DROP CONSTRAINT delivery_event_handed,
    ADD CONSTRAINT delivery_event_handed CHECK ((state = 'HANDED') = (message_key IS NOT NULL) AND (state = 'HANDED') = (kind IS NOT NULL)
        AND (number_end IS NULL OR kind IN ('TEXT', 'WHATSAPP')));
