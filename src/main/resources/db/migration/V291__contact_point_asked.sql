-- When we last wrote to a contact point to ask whether it is still right: at most once in the time that a yes holds.
ALTER TABLE contact_point ADD COLUMN asked_at DATETIME(6) NULL COMMENT 'UTC';
