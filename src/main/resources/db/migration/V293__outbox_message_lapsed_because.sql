-- Why a message that was written is not sent, where it is the visit that has changed.
ALTER TABLE outbox_message
    ADD COLUMN lapsed_because VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what became of the visit that it was about',
    ADD CONSTRAINT outbox_message_lapsed_because CHECK (lapsed_because IN ('MOVED', 'CANCELLED', 'ENDED', 'PRIVATE', 'SET_OUT'));
