-- A code proves a contact. Where that contact is of more than one person to act as, one is chosen after the code, once.
ALTER TABLE one_time_code
    ADD COLUMN representative_id BIGINT      NULL COMMENT 'one of those whose contact it proves; nobody where the contact is no representative''s',
    ADD COLUMN entered_at        DATETIME(6) NULL COMMENT 'UTC; when it became a session',
    ADD CONSTRAINT one_time_code_representative FOREIGN KEY (representative_id) REFERENCES representative (id);
