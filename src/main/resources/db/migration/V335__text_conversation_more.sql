-- Two more things are asked by text: which of several sooner times, and which time for a first visit, of which there is no appointment yet.
ALTER TABLE text_conversation
    DROP CONSTRAINT text_conversation_asked,
    DROP CONSTRAINT text_conversation_about,
    ADD CONSTRAINT text_conversation_asked CHECK (asked IN ('OFFER', 'CANCEL', 'FIXED', 'UNDO', 'WHICH', 'SOONER')),
    ADD CONSTRAINT text_conversation_about CHECK (asked IS NULL OR asked IN ('OFFER', 'WHICH', 'SOONER') OR about IS NOT NULL);
