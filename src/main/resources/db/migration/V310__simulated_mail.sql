-- An email as it is read: the same words as HTML, and the file that goes with it.
ALTER TABLE simulated_message
    ADD COLUMN html           MEDIUMTEXT   NULL,
    ADD COLUMN enclosure_name VARCHAR(80)  NULL,
    ADD COLUMN enclosure_type VARCHAR(120) NULL,
    ADD COLUMN enclosure      TEXT         NULL,
    ADD KEY simulated_message_of (recipient, received_at),
    ADD CONSTRAINT simulated_message_enclosure
        CHECK ((enclosure_name IS NULL) = (enclosure IS NULL) AND (enclosure_name IS NULL) = (enclosure_type IS NULL)),
    ADD CONSTRAINT simulated_message_html CHECK (kind = 'EMAIL' OR (html IS NULL AND enclosure IS NULL));
