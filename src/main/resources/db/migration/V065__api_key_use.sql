ALTER TABLE api_key
    ADD COLUMN last_used_at DATETIME(6) NULL COMMENT 'UTC, to some minutes';
