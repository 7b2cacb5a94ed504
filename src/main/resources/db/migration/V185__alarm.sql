-- What somebody must look at now. Told once in its time, whichever server noticed it first.
CREATE TABLE alarm (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since      DATETIME(6)  NOT NULL COMMENT 'UTC: start of the time in which it is told once',
    raised_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    seen_at    DATETIME(6)  NULL COMMENT 'UTC',
    seen_by    VARCHAR(120) NULL,
    CONSTRAINT alarm_once UNIQUE (kind, since),
    KEY alarm_open (seen_at, id),
    CONSTRAINT alarm_seen CHECK ((seen_at IS NULL) = (seen_by IS NULL))
);
