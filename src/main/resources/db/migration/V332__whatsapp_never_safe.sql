-- A safe contact hears from us by text alone: a WhatsApp message shows who writes.
ALTER TABLE outbox_message
    ADD CONSTRAINT outbox_message_whatsapp CHECK (kind <> 'WHATSAPP' OR sender = 'STANDARD');
