-- A removal of what was kept long enough. One is under way at a time, and one is made by itself on a night.
CREATE TABLE retention_run (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    asked_by    VARCHAR(120) NOT NULL COMMENT 'as the trail names them',
    asked_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
    night       DATE         NULL COMMENT 'the landlord''s local date, of one that came by itself',
    under_way   BOOLEAN      NULL COMMENT 'TRUE until it is finished, then NULL',
    finished_at DATETIME(6)  NULL COMMENT 'UTC',
    CONSTRAINT retention_run_one UNIQUE (under_way),
    CONSTRAINT retention_run_a_night UNIQUE (night),
    CONSTRAINT retention_run_finished CHECK ((under_way IS NULL) = (finished_at IS NOT NULL) AND COALESCE(under_way, TRUE) = TRUE)
);
