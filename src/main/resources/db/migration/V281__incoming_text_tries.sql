-- A text that could not be dealt with is tried again a few times, then a person reads it. Of a danger, from when on we know of it.
ALTER TABLE incoming_text
    ADD COLUMN tries    SMALLINT    NOT NULL DEFAULT 0 COMMENT 'how often it failed',
    ADD COLUMN try_at   DATETIME(6) NULL COMMENT 'UTC; not before this, after it failed',
    ADD COLUMN aware_at DATETIME(6) NULL COMMENT 'UTC; from when on we know of the danger that it speaks of',
    ADD KEY incoming_text_in_order (sender, safe, read_at, id),
    ADD CONSTRAINT incoming_text_tries CHECK (tries >= 0);
