-- Insert-only.
CREATE TABLE record_opening (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id  BIGINT       NOT NULL,
    opened_by  VARCHAR(120) NOT NULL COMMENT 'as the trail names them',
    reason     VARCHAR(20)  NOT NULL,
    words      VARCHAR(300) NOT NULL COMMENT 'in the words of whoever opened it',
    opened_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    ends_at    DATETIME(6)  NOT NULL COMMENT 'UTC',
    KEY record_opening_of (person_id, opened_by, ends_at),
    CONSTRAINT record_opening_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT record_opening_reason CHECK (reason IN ('THEY_ASKED', 'VISIT', 'SAFETY', 'CORRECTION', 'COMPLAINT')),
    CONSTRAINT record_opening_span CHECK (ends_at > opened_at)
);
