-- A message says for whom it is and which of the landlord's numbers it comes from; what did not reach a safe contact in time waits for staff.
ALTER TABLE outbox_message
    ADD COLUMN person_id BIGINT       NULL COMMENT 'whose contact it goes to; NULL where that is nobody on file',
    ADD COLUMN sender    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'STANDARD',
    ADD COLUMN seen_at   DATETIME(6)  NULL COMMENT 'UTC: when staff, or what came after it, settled that it was not told',
    ADD COLUMN seen_by   VARCHAR(120) NULL,
    ADD KEY outbox_message_untold (sender, state, seen_at),
    ADD CONSTRAINT outbox_message_person FOREIGN KEY (person_id) REFERENCES person (id),
    ADD CONSTRAINT outbox_message_sender CHECK (sender IN ('STANDARD', 'SAFE')),
    ADD CONSTRAINT outbox_message_safe CHECK (sender = 'STANDARD' OR person_id IS NOT NULL),
    ADD CONSTRAINT outbox_message_seen CHECK ((seen_at IS NULL) = (seen_by IS NULL));
