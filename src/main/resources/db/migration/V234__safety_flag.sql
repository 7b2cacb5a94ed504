-- Staff know that somebody may be at risk: what to be careful of, and until when.
CREATE TABLE safety_flag (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference   CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id   BIGINT       NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    note        VARCHAR(500) NOT NULL COMMENT 'for named roles alone; may be empty, and is once it has ended',
    set_at      DATETIME(6)  NOT NULL COMMENT 'UTC',
    set_by      VARCHAR(120) NOT NULL,
    reviewed_at DATETIME(6)  NULL COMMENT 'UTC: still right then',
    reviewed_by VARCHAR(120) NULL,
    ended_at    DATETIME(6)  NULL COMMENT 'UTC',
    ended_by    VARCHAR(120) NULL,
    version     INT          NOT NULL,
    CONSTRAINT safety_flag_reference UNIQUE (reference),
    KEY safety_flag_standing (person_id, ended_at),
    CONSTRAINT safety_flag_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT safety_flag_kind CHECK (kind IN ('AT_HOME', 'FROM_OUTSIDE', 'OTHER')),
    CONSTRAINT safety_flag_reviewed CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL)),
    CONSTRAINT safety_flag_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT safety_flag_forgotten CHECK (ended_at IS NULL OR note = '')
);
