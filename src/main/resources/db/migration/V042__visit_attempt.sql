-- What came of an appointment at the door, as it was told by whoever came. Insert-only.
CREATE TABLE visit_attempt (
    id                  BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id      BIGINT        NOT NULL,
    attempt_key         VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the sender''s own: the same again is the same attempt',
    operative_id        BIGINT        NOT NULL COMMENT 'who came, or was to come',
    outcome             VARCHAR(24)   NOT NULL,
    arrived_at          DATETIME(6)   NULL COMMENT 'UTC',
    left_at             DATETIME(6)   NULL COMMENT 'UTC',
    note                VARCHAR(1000) NULL,
    counts              BOOLEAN       NOT NULL COMMENT 'as a missed appointment',
    not_counted_because VARCHAR(24)   NULL COMMENT 'of a missed visit that does not count',
    recorded_at         DATETIME(6)   NOT NULL COMMENT 'UTC',
    actor               VARCHAR(120)  NOT NULL COMMENT 'who told it',
    CONSTRAINT visit_attempt_once UNIQUE (appointment_id, attempt_key),
    CONSTRAINT visit_attempt_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT visit_attempt_operative FOREIGN KEY (operative_id) REFERENCES operative (id),
    CONSTRAINT visit_attempt_outcome CHECK (outcome IN ('COMPLETED', 'FURTHER_VISIT', 'MISSED', 'REFUSED', 'LANDLORD_FAILED')),
    CONSTRAINT visit_attempt_counts CHECK (NOT counts OR outcome = 'MISSED' AND not_counted_because IS NULL)
);
