-- Who may see an adjustment, until when it stands, and when it is asked again. One that is withdrawn stays as a mark, so that no load revives
-- it; what was said with it is gone.
ALTER TABLE reasonable_adjustment
    ADD COLUMN seen_by      VARCHAR(24) NULL COMMENT 'NULL: as its kind says',
    ADD COLUMN added_at     DATETIME(6) NULL COMMENT 'UTC; NULL where the housing system never said',
    ADD COLUMN review_on    DATE        NULL COMMENT 'local; from then on the person is asked whether it is still right',
    ADD COLUMN until_date   DATE        NULL COMMENT 'local; the last day on which it stands',
    ADD COLUMN withdrawn_at DATETIME(6) NULL COMMENT 'UTC',
    ADD CONSTRAINT reasonable_adjustment_seen_by CHECK (seen_by IN ('OFFICE', 'OPERATIVE_ON_THE_DAY')),
    ADD CONSTRAINT reasonable_adjustment_withdrawn CHECK (withdrawn_at IS NULL OR note IS NULL);
