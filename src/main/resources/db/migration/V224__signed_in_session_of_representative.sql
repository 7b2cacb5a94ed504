-- The session of a representative carries both: the tenant whose home it is, and who acts.
ALTER TABLE signed_in_session
    ADD COLUMN representative_id BIGINT NULL COMMENT 'who acts, where it is not the tenant',
    ADD CONSTRAINT signed_in_session_representative FOREIGN KEY (representative_id) REFERENCES representative (id);
