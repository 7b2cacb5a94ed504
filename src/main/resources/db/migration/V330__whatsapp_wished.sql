-- WhatsApp is a way that somebody may prefer.
ALTER TABLE person_wish
    DROP CONSTRAINT person_wish_channel,
    ADD CONSTRAINT person_wish_channel CHECK (channel IN ('TEXT', 'WHATSAPP', 'EMAIL', 'PHONE', 'POST'));
