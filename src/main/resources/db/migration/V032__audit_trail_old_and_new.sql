-- For whom, by which way, old and new; and a place in the feed of changes. The facts of a row are never changed: of all its columns
-- the running account may set only feed_position, which gives a committed row its place in the order in which others read it.
ALTER TABLE audit_trail
    ADD COLUMN way           VARCHAR(10)   NOT NULL DEFAULT 'SYSTEM' AFTER actor,
    ADD COLUMN for_whom      VARCHAR(60)   NULL COMMENT 'a person''s reference' AFTER about,
    ADD COLUMN was           VARCHAR(1000) NULL COMMENT 'field=value; personal values masked' AFTER for_whom,
    ADD COLUMN became        VARCHAR(1000) NULL AFTER was,
    ADD COLUMN in_feed       BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'changed here: the landlord''s systems read it back',
    ADD COLUMN feed_position BIGINT        NULL,
    ADD CONSTRAINT audit_trail_feed_position UNIQUE (feed_position),
    ADD KEY audit_trail_unplaced (in_feed, feed_position),
    ADD CONSTRAINT audit_trail_way CHECK (way IN ('API', 'IMPORT', 'WEB', 'STAFF', 'TEXT', 'PHONE', 'DOORSTEP', 'SYSTEM'));
